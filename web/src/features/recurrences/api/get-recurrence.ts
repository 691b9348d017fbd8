import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import { recurrenceKeys } from './keys';

export const recurrenceQuery = (id: string) =>
  queryOptions({
    queryKey: recurrenceKeys.one(id),
    queryFn: ({ signal }) =>
      answerOf(support.GET('/api/support/recurrences/{id}', { params: { path: { id } }, signal })),
  });
