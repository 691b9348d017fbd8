import { createRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from '~/shared/routing/search-codec';
import { Loading } from '~/shared/ui/loading';
import { ProblemView } from '~/shared/ui/problem-view';
import { recurrenceRoute, recurrencesRoute } from './recurrence-routes';
import { homeRoute, rootRoute } from './root-route';
import { connectRoute, importRoute, importsRoute, letterRoute, lettersRoute } from './running-routes';
import { ledgerRoute, pdSuggestionRoute, pdSuggestionsRoute, planningSuggestionRoute, planningSuggestionsRoute } from './suggestion-routes';
import { myTicketsRoute, newTicketRoute, queueRoute, ticketRoute } from './ticket-routes';

const tree = rootRoute.addChildren([
  homeRoute,
  queueRoute,
  newTicketRoute,
  myTicketsRoute,
  ticketRoute,
  recurrencesRoute,
  recurrenceRoute,
  pdSuggestionsRoute,
  pdSuggestionRoute,
  planningSuggestionsRoute,
  planningSuggestionRoute,
  ledgerRoute,
  importsRoute,
  importRoute,
  lettersRoute,
  letterRoute,
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
