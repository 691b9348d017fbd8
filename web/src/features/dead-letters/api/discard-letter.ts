import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';

export const discardLetter = (id: string, reason: string) =>
  answerOf(support.POST('/api/support/dead-letters/{id}/discard', { params: { path: { id } }, body: { reason } }));
