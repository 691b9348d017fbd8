import { answerOf, ifMatch } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import type { Solution, TicketView } from '~/shared/contract/support';

export const resolveTicket = (read: TicketView, body: Solution) =>
  answerOf(
    support.POST('/api/support/tickets/{ticket}/resolution', {
      params: { path: { ticket: read.id }, header: { 'If-Match': ifMatch(read) } },
      body,
    }),
  );
