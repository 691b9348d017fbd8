import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';

export const sitesQuery = queryOptions({
  queryKey: ['directory', 'sites'],
  queryFn: ({ signal }) => answerOf(support.GET('/api/support/directory/sites', { signal })),
  select: (page) => page.items,
  staleTime: 300_000,
});
