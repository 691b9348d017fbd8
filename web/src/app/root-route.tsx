import { createRootRoute, createRoute } from '@tanstack/react-router';
import { Home } from './home/home';
import { NotFound } from './not-here';
import { Shell } from './shell/shell';

export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound });

export const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Home });
