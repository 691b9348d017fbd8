import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import type { LetterState } from '~/shared/contract/support';
import { letterKeys } from './keys';

export const lettersQuery = (state: LetterState) =>
  infiniteQueryOptions({
    queryKey: letterKeys.list({ state }),
    queryFn: ({ pageParam, signal }) =>
      answerOf(support.GET('/api/support/dead-letters', { params: { query: { state, ...pageParam } }, signal })),
    initialPageParam: {} as { after?: string },
    getNextPageParam: (page) => (page.next ? { after: page.next } : undefined),
    select: (data) => data.pages.flatMap((page) => page.items),
  });
