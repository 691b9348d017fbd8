import { answerOf, ifMatch } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import type { Assignment, TicketView } from '~/shared/contract/support';

export const assignTicket = (read: TicketView, body: Assignment) =>
  answerOf(
    support.POST('/api/support/tickets/{ticket}/assignment', {
      params: { path: { ticket: read.id }, header: { 'If-Match': ifMatch(read) } },
      body,
    }),
  );
