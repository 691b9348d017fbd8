import { createRoute } from '@tanstack/react-router';
import { Only } from './not-here';
import { page } from './page';
import { rootRoute } from './root-route';

const ConnectPage = page(() => import('~/features/connect/connect-page'), 'ConnectPage');

export const connectRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/connect',
  component: () => <Only right="see-contracts"><ConnectPage /></Only>,
});
