import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import type { paths } from '~/shared/contract/support';
import { ticketKeys } from './keys';

export type TicketQuestion = Omit<
  NonNullable<paths['/api/support/tickets']['get']['parameters']['query']>,
  'after'
>;

export const ticketsQuery = (question: TicketQuestion) =>
  infiniteQueryOptions({
    queryKey: ticketKeys.list(question),
    queryFn: ({ pageParam, signal }) =>
      answerOf(support.GET('/api/support/tickets', { params: { query: { ...question, ...pageParam } }, signal })),
    initialPageParam: {} as { after?: string },
    getNextPageParam: (page) => (page.next ? { after: page.next } : undefined),
    select: (data) => data.pages.flatMap((page) => page.items),
  });
