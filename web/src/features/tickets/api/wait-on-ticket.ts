import { answerOf, ifMatch } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import type { Wait, TicketView } from '~/shared/contract/support';

export const waitOnTicket = (read: TicketView, body: Wait) =>
  answerOf(
    support.POST('/api/support/tickets/{ticket}/wait', {
      params: { path: { ticket: read.id }, header: { 'If-Match': ifMatch(read) } },
      body,
    }),
  );
