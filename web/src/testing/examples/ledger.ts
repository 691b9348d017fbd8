import type { LedgerView, SummaryView } from '~/shared/contract/pd';

const score = { suggested: 14, rounds: 15, accepted: 7, dismissed: 3, wrong: 1, open: 3, snoozed: 1, withdrawn: 1, precision: 0.7, medianSeconds: 93_600, p90Seconds: 432_000 };

export const summary: SummaryView = {
  all: score,
  byLeaf: [
    { ...score, name: 'av.display-howto', suggested: 6, accepted: 4, dismissed: 1, precision: 0.8 },
    { ...score, name: 'lms.gradebook', suggested: 3, accepted: 1, dismissed: 1, precision: 0.5 },
  ],
  byTarget: [],
};

export const ledger: LedgerView[] = [
  {
    id: '0199c1f2-7a30-7c11-9d54-3f7b8f5f6a11', target: 'PD', scope: 'site', node: 'LINCOLN', leaf: 'av.display-howto', flavour: 'chronic',
    recurrence: 'demo-R000001', opened: '2026-08-17', suggestedAt: '2026-08-24T13:05:00Z', state: 'accepted', round: 1, secondsToDecision: 93_600,
    decisions: [{ round: 1, deed: 'accepted', reason: null, remark: null, until: null, untilGrown: false, by: 'p-7', at: '2026-08-25T15:05:00Z' }],
    past: [],
  },
  {
    id: '0199c1f2-7a30-7c11-9d54-3f7b8f5f6a13', target: 'PD', scope: 'site', node: 'OAK', leaf: 'print.jam', flavour: 'chronic',
    recurrence: 'demo-R000009', opened: '2026-05-04', suggestedAt: '2026-05-11T13:05:00Z', state: 'dismissed', round: 1, secondsToDecision: 7_200,
    decisions: [{ round: 1, deed: 'dismissed', reason: 'known-cause', remark: null, until: null, untilGrown: false, by: 'p-7', at: '2026-05-11T15:05:00Z' }],
    past: [],
  },
];
