import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import { recurrenceKeys } from './keys';

export type RecurrenceQuestion = { living?: 'true' | 'false' | 'any'; leaf?: string; node?: string; limit?: number };

export const recurrencesQuery = (question: RecurrenceQuestion) =>
  infiniteQueryOptions({
    queryKey: recurrenceKeys.list(question),
    queryFn: ({ pageParam, signal }) =>
      answerOf(support.GET('/api/support/recurrences', { params: { query: { ...question, ...pageParam } }, signal })),
    initialPageParam: {} as { after?: string },
    getNextPageParam: (page) => (page.next ? { after: page.next } : undefined),
    select: (data) => data.pages.flatMap((page) => page.items),
  });
