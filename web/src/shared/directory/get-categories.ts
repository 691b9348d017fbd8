import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';

export const categoriesQuery = queryOptions({
  queryKey: ['directory', 'categories'],
  queryFn: ({ signal }) => answerOf(support.GET('/api/support/directory/categories', { signal })),
  staleTime: 300_000,
});
