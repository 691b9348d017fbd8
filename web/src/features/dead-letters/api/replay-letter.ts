import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';

export const replayLetter = (id: string) =>
  answerOf(support.POST('/api/support/dead-letters/{id}/replay', { params: { path: { id } } }));
