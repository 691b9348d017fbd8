import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import { ticketKeys } from './keys';

export const historyQuery = (ticket: string) =>
  queryOptions({
    queryKey: ticketKeys.history(ticket),
    queryFn: ({ signal }) =>
      answerOf(support.GET('/api/support/tickets/{ticket}/history', { params: { path: { ticket } }, signal })),
  });
