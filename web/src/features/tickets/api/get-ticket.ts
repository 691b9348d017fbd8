import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import { ticketKeys } from './keys';

export const ticketQuery = (ticket: string) =>
  queryOptions({
    queryKey: ticketKeys.one(ticket),
    queryFn: ({ signal }) =>
      answerOf(support.GET('/api/support/tickets/{ticket}', { params: { path: { ticket } }, signal })),
  });
