import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import { letterKeys } from './keys';

export const letterQuery = (id: string) =>
  queryOptions({
    queryKey: letterKeys.one(id),
    queryFn: ({ signal }) => answerOf(support.GET('/api/support/dead-letters/{id}', { params: { path: { id } }, signal })),
  });
