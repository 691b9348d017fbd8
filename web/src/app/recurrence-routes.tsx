import { createRoute } from '@tanstack/react-router';
import { oneOf } from '~/shared/routing/search-codec';
import { Only } from './not-here';
import { page } from './page';
import { rootRoute } from './root-route';

const RecurrencesPage = page(() => import('~/features/recurrences/recurrences-page'), 'RecurrencesPage');
const RecurrencePage = page(() => import('~/features/recurrences/recurrence-page'), 'RecurrencePage');

type Shown = { as?: string | undefined; living?: string | undefined };

export const recurrencesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/recurrences',
  validateSearch: (search: Record<string, unknown>): Shown => ({ as: oneOf(search.as), living: oneOf(search.living) }),
  component: function Recurrences() {
    const search = recurrencesRoute.useSearch();
    const navigate = recurrencesRoute.useNavigate();
    return (
      <Only right="see-recurrences">
        <RecurrencesPage search={search} onSearch={(next) => void navigate({ search: next })} />
      </Only>
    );
  },
});

export const recurrenceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/recurrences/$id',
  component: function Recurrence() {
    const { id } = recurrenceRoute.useParams();
    return <Only right="see-recurrences"><RecurrencePage key={id} id={id} /></Only>;
  },
});
