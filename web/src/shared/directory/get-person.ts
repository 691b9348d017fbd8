import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['directory', 'people', id],
    queryFn: ({ signal }) =>
      answerOf(support.GET('/api/support/directory/people/{id}', { params: { path: { id } }, signal })),
    staleTime: 300_000,
    retry: false,
  });
