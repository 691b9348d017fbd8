import type { EvidenceView, News, RecurrenceView, Week } from '~/shared/contract/support';

const monday = Date.UTC(2026, 5, 1);

const weeks = (counts: number[], expected: number, upper: number): Week[] =>
  counts.map((count, index) => ({
    week: new Date(monday + index * 7 * 86_400_000).toISOString().slice(0, 10),
    count,
    expected,
    upper,
  }));

type Given = Pick<RecurrenceView, 'id' | 'state' | 'node' | 'leaf'> & {
  count: number;
  expected: number;
  history: Week[];
} & Partial<Pick<RecurrenceView, 'living' | 'scope' | 'flavour'>>;

function recurrence({ count, expected, history, ...given }: Given): RecurrenceView {
  return {
    version: 3,
    flavour: 'chronic',
    living: true,
    day: '2026-09-04',
    opened: '2026-08-17',
    scope: 'site',
    ...given,
    history,
    evidence: {
      day: '2026-09-04', level: 2, windowDays: 21, count, expected, ratio: count / expected, distinctRequesters: Math.ceil(count * 0.8),
      distinctAssets: 4, models: [], sites: [], kinds: [0.56, 0.2, 0.1, 0.08, 0.06, 0], confirmed: 4, branch: 'PD',
      targets: ['PD'], model: '', avoidableMinutes: 312, seasonYears: 1,
    },
  };
}

export const recurrences: RecurrenceView[] = [
  recurrence({ id: 'demo-R000001', state: 'active', node: 'LINCOLN', leaf: 'av.display-howto', count: 14, expected: 2.8, history: weeks([1, 0, 2, 1, 3, 1, 2, 0, 1, 2, 3, 5, 4, 5], 1.1, 3) }),
  recurrence({ id: 'demo-R000002', state: 'relapsed', node: 'OAK', leaf: 'net.wifi-drop', count: 23, expected: 3, history: weeks([2, 3, 1, 2, 4, 2, 3, 2, 5, 7, 6, 8, 7, 8], 2, 5) }),
  recurrence({ id: 'demo-R000003', state: 'emerging', node: 'demo', scope: 'district', leaf: 'lms.gradebook', count: 31, expected: 17, history: weeks([5, 7, 6, 4, 5, 8, 6, 5, 6, 7, 9, 10, 12, 10], 6, 10) }),
  recurrence({ id: 'demo-R000004', state: 'watch', node: 'MAPLE', leaf: 'print.jam', count: 6, expected: 2.2, history: weeks([1, 2, 1, 4, 6, 5, 4, 3, 2, 3, 2, 1, 1, 1], 1, 3) }),
  recurrence({ id: 'demo-R000005', state: 'emerging', node: 'LINCOLN', flavour: 'outbreak', leaf: 'net.wifi-drop', count: 9, expected: 1.2, history: weeks([0, 1, 0, 2, 1, 0, 1, 1, 0, 2, 1, 0, 1, 9], 0.8, 3) }),
];

export const evidence: EvidenceView = {
  recurrence: recurrences[0] as RecurrenceView,
  window: { from: '2026-08-15', until: '2026-09-04' },
  work: {
    tickets: 14, open: 3, people: 11, sites: [{ id: 'LINCOLN', tickets: 14 }], models: [{ id: 'Brightwall P4', tickets: 9 }],
    confirmed: 4, technicianMinutes: 265, teachingMinutes: 90, timed: 9,
  },
  examples: [
    { number: 'T-2026-000014', day: '2026-09-03', site: 'LINCOLN', model: 'Brightwall P4', status: 'resolved' },
    { number: 'T-2026-000011', day: '2026-09-01', site: 'LINCOLN', model: null, status: 'new' },
  ],
  tickets: '/api/support/recurrences/demo-R000001/tickets',
};

export const life: News[] = [
  { version: 1, happened: 'opened', day: '2026-08-17', before: null, state: 'emerging', count: 6 },
  { version: 2, happened: 'confirmed', day: '2026-08-24', before: 'emerging', state: 'active', count: 10 },
];
