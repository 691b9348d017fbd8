import { answerOf } from '~/shared/api/answer';
import { support } from '~/shared/api/client';

export type ImportOrder = { file: File; mapping: string; dryRun: boolean };

/** Sends the file as it is, without reading it into the page. */
export const startImport = ({ file, mapping, dryRun }: ImportOrder, key: string) =>
  answerOf(
    support.POST('/api/support/imports', {
      params: { query: { mapping, 'dry-run': dryRun }, header: { 'Idempotency-Key': key } },
      body: '',
      bodySerializer: () => file,
      headers: { 'Content-Type': 'text/csv' },
    }),
  );
