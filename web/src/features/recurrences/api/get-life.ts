import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import { recurrenceKeys } from './keys';

export const lifeQuery = (id: string) =>
  queryOptions({
    queryKey: recurrenceKeys.life(id),
    queryFn: ({ signal }) =>
      answerOf(support.GET('/api/support/recurrences/{id}/life', { params: { path: { id } }, signal })),
  });
