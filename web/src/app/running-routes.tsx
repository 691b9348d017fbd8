import { createRoute } from '@tanstack/react-router';
import { shownState } from '~/features/dead-letters/shown-states';
import { oneOf } from '~/shared/routing/search-codec';
import { Only } from './not-here';
import { page } from './page';
import { rootRoute } from './root-route';

const ConnectPage = page(() => import('~/features/connect/connect-page'), 'ConnectPage');
const ImportsPage = page(() => import('~/features/imports/imports-page'), 'ImportsPage');
const ImportPage = page(() => import('~/features/imports/import-page'), 'ImportPage');
const LettersPage = page(() => import('~/features/dead-letters/letters-page'), 'LettersPage');
const LetterPage = page(() => import('~/features/dead-letters/letter-page'), 'LetterPage');

export const connectRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/connect',
  component: () => <Only right="see-contracts"><ConnectPage /></Only>,
});

export const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports',
  component: () => <Only right="import-tickets"><ImportsPage /></Only>,
});

export const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports/$id',
  component: function Import() {
    const { id } = importRoute.useParams();
    return <Only right="import-tickets"><ImportPage key={id} id={id} /></Only>;
  },
});

export const lettersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dead-letters',
  validateSearch: (search: Record<string, unknown>): { state?: string | undefined } => ({ state: oneOf(search.state) }),
  component: function Letters() {
    const { state } = lettersRoute.useSearch();
    const navigate = lettersRoute.useNavigate();
    return (
      <Only right="see-dead-letters">
        <LettersPage state={shownState(state)} onState={(next) => void navigate({ search: { state: next } })} />
      </Only>
    );
  },
});

export const letterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dead-letters/$id',
  component: function Letter() {
    const { id } = letterRoute.useParams();
    return <Only right="see-dead-letters"><LetterPage key={id} id={id} /></Only>;
  },
});
