import { createRoute } from '@tanstack/react-router';
import { queueSearch } from '~/features/tickets/queue-search';
import { Only } from './not-here';
import { page } from './page';
import { rootRoute } from './root-route';

const QueuePage = page(() => import('~/features/tickets/queue-page'), 'QueuePage');
const NewTicketPage = page(() => import('~/features/tickets/new-ticket-page'), 'NewTicketPage');
const MyTicketsPage = page(() => import('~/features/tickets/my-tickets-page'), 'MyTicketsPage');
const TicketPage = page(() => import('~/features/tickets/ticket-page'), 'TicketPage');

export const queueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tickets',
  validateSearch: queueSearch,
  component: function Queue() {
    const search = queueRoute.useSearch();
    const navigate = queueRoute.useNavigate();
    return (
      <Only right="see-all-tickets">
        <QueuePage search={search} onSearch={(next) => void navigate({ search: next, replace: true })} />
      </Only>
    );
  },
});

export const newTicketRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tickets/new',
  component: () => <Only right="file-tickets"><NewTicketPage /></Only>,
});

export const myTicketsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tickets/mine',
  component: () => <Only right="file-tickets"><MyTicketsPage /></Only>,
});

export const ticketRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tickets/$ticket',
  component: function Ticket() {
    const { ticket } = ticketRoute.useParams();
    return <TicketPage key={ticket} ticket={ticket} />;
  },
});
