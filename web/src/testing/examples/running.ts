import type { Fault, ImportView, LetterView } from '~/shared/contract/support';

export const run: ImportView = {
  id: '0199c1f2-7a33-7e51-b7a0-6d1e0f9c3b31', mapping: 'servicenow', source: 'servicenow', state: 'telling', lines: 24_810, imported: 24_651,
  unchanged: 122, rejected: 37, facts: { told: 18_200, total: 24_651, retold: 0 }, started: new Date(Date.now() - 200_000).toISOString(),
  ended: null, failure: null, dryRun: false, forecast: null,
};

export const done: ImportView = {
  ...run, id: '0199c1f2-7a33-7e51-b7a0-6d1e0f9c3b30', state: 'done', dryRun: true, ended: new Date().toISOString(),
  forecast: { sites: 2, leaves: 1, people: 418, historyAnew: false, siteNames: ['Cedar Annex', 'Transport'], leafNames: ['Bus tablets'] },
};

export const faults: Fault[] = [
  { line: 412, field: 'opened_at', reason: '31/02/2026 is no day' },
  { line: 873, field: 'location', reason: '=HYPERLINK is no site' },
];

export const letter: LetterView = {
  letter: {
    id: '3b0c1a52-6d7e-8f90-a1b2-c3d4e5f60718', district: 'demo', topic: 'trivium.support.recurrences', partition: 7, offset: 4711,
    group: 'support-recurrences', subject: 'demo-R000001', type: 'trivium.support.recurrence-updated.v1',
    reason: 'UnreadableEvent: The value cannot be read', behind: false, state: 'waiting', at: new Date(Date.now() - 5_400_000).toISOString(),
  },
  headers: [{ name: 'ce_id', value: '0199c1f2-7a30-7c11-9d54-3f7b8f5f6a11' }, { name: 'ce_sequence', value: '4' }],
  value: '{"recurrence":"demo-R000001","state":',
  deeds: [{ what: 'put-aside', by: null, at: new Date(Date.now() - 5_400_000).toISOString(), reason: null }],
};
