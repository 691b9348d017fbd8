import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import { isRunning } from '../running';
import { importKeys } from './keys';

/** Read again every two seconds for as long as one is running. */
export const importsQuery = infiniteQueryOptions({
  queryKey: [...importKeys.all, 'list'],
  queryFn: ({ pageParam, signal }) => answerOf(support.GET('/api/support/imports', { params: { query: pageParam }, signal })),
  initialPageParam: {} as { after?: string },
  getNextPageParam: (page) => (page.next ? { after: page.next } : undefined),
  select: (data) => data.pages.flatMap((page) => page.items),
  refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some(isRunning)) ? 2_000 : false),
});
