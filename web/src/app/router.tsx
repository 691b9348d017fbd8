import { createRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from '~/shared/routing/search-codec';
import { Loading } from '~/shared/ui/loading';
import { ProblemView } from '~/shared/ui/problem-view';
import { homeRoute, rootRoute } from './root-route';
import { connectRoute } from './running-routes';
import { pdSuggestionRoute, pdSuggestionsRoute, planningSuggestionRoute, planningSuggestionsRoute } from './suggestion-routes';
import { myTicketsRoute, newTicketRoute, queueRoute, ticketRoute } from './ticket-routes';

const tree = rootRoute.addChildren([
  homeRoute,
  queueRoute,
  newTicketRoute,
  myTicketsRoute,
  ticketRoute,
  pdSuggestionsRoute,
  pdSuggestionRoute,
  planningSuggestionsRoute,
  planningSuggestionRoute,
  connectRoute,
]);

export function newRouter() {
  return createRouter({
    routeTree: tree,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPendingComponent: () => <Loading />,
    defaultErrorComponent: Broken,
  });
}

function Broken({ error, reset }: ErrorComponentProps) {
  return <ProblemView error={error} onRetry={reset} />;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
