import { answerOf, ifMatch } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import type { Comment, TicketView } from '~/shared/contract/support';

export const commentOnTicket = (read: TicketView, body: Comment) =>
  answerOf(
    support.POST('/api/support/tickets/{ticket}/comments', {
      params: { path: { ticket: read.id }, header: { 'If-Match': ifMatch(read) } },
      body,
    }),
  );
