import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';

export const cancelImport = (id: string) =>
  answerOf(support.POST('/api/support/imports/{id}/cancellation', { params: { path: { id } } }));
