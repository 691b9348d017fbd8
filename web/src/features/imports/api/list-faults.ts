import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import { importKeys } from './keys';

export const faultsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: importKeys.faults(id),
    queryFn: ({ pageParam, signal }) => faultsPage(id, pageParam, signal),
    initialPageParam: {} as { after?: string },
    getNextPageParam: (page) => (page.next ? { after: page.next } : undefined),
    select: (data) => data.pages.flatMap((page) => page.items),
  });

export const faultsPage = (id: string, query: { after?: string; limit?: number }, signal?: AbortSignal) =>
  answerOf(
    support.GET('/api/support/imports/{id}/errors', { params: { path: { id }, query }, ...(signal ? { signal } : {}) }),
  );
