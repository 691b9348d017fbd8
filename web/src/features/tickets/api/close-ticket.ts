import { answerOf, ifMatch } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import type { TicketView } from '~/shared/contract/support';

export const closeTicket = (read: TicketView) =>
  answerOf(
    support.POST('/api/support/tickets/{ticket}/closure', {
      params: { path: { ticket: read.id }, header: { 'If-Match': ifMatch(read) } },
    }),
  );
