import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';
import type { Filed } from '~/shared/contract/support';

/** The key makes sending the same form twice file one ticket. */
export const fileTicket = (body: Filed, key: string) =>
  answerOf(support.POST('/api/support/tickets', { params: { header: { 'Idempotency-Key': key } }, body }));
