import { createRoute } from '@tanstack/react-router';
import { viewOf } from '~/features/suggestions/view';
import { oneOf } from '~/shared/routing/search-codec';
import { Only } from './not-here';
import { page } from './page';
import { rootRoute } from './root-route';

const SuggestionsPage = page(() => import('~/features/suggestions/suggestions-page'), 'SuggestionsPage');
const SuggestionPage = page(() => import('~/features/suggestions/suggestion-page'), 'SuggestionPage');

const LedgerPage = page(() => import('~/features/suggestions/ledger-page'), 'LedgerPage');

type ViewSearch = { view?: string | undefined };

const viewSearch = (search: Record<string, unknown>): ViewSearch => ({ view: oneOf(search.view) });

export const pdSuggestionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pd/suggestions',
  validateSearch: viewSearch,
  component: function PdSuggestions() {
    const { view } = pdSuggestionsRoute.useSearch();
    const navigate = pdSuggestionsRoute.useNavigate();
    return (
      <Only right="decide-pd">
        <SuggestionsPage service="pd" view={viewOf(view)} onView={(next) => void navigate({ search: { view: next } })} />
      </Only>
    );
  },
});

export const pdSuggestionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pd/suggestions/$id',
  component: function PdSuggestion() {
    const { id } = pdSuggestionRoute.useParams();
    return <Only right="decide-pd"><SuggestionPage key={id} service="pd" id={id} /></Only>;
  },
});

export const planningSuggestionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/planning/suggestions',
  validateSearch: viewSearch,
  component: function PlanningSuggestions() {
    const { view } = planningSuggestionsRoute.useSearch();
    const navigate = planningSuggestionsRoute.useNavigate();
    return (
      <Only right="decide-planning">
        <SuggestionsPage service="planning" view={viewOf(view)} onView={(next) => void navigate({ search: { view: next } })} />
      </Only>
    );
  },
});

export const planningSuggestionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/planning/suggestions/$id',
  component: function PlanningSuggestion() {
    const { id } = planningSuggestionRoute.useParams();
    return <Only right="decide-planning"><SuggestionPage key={id} service="planning" id={id} /></Only>;
  },
});

export const ledgerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ledger',
  validateSearch: (search: Record<string, unknown>): { of?: string | undefined } => ({ of: oneOf(search.of) }),
  component: function Ledger() {
    const { of } = ledgerRoute.useSearch();
    const navigate = ledgerRoute.useNavigate();
    return (
      <Only right="see-ledger">
        <LedgerPage wanted={of} onService={(service) => void navigate({ search: { of: service } })} />
      </Only>
    );
  },
});
