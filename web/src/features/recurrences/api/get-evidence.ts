import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import { recurrenceKeys } from './keys';

export const evidenceQuery = (id: string) =>
  queryOptions({
    queryKey: recurrenceKeys.evidence(id),
    queryFn: ({ signal }) =>
      answerOf(support.GET('/api/support/recurrences/{id}/evidence', { params: { path: { id } }, signal })),
  });
