import type { SuggestionView, Week } from '~/shared/contract/pd';

const monday = Date.UTC(2026, 5, 1);

function weeks(counts: number[], expected: number, upper: number): Week[] {
  return counts.map((count, index) => ({
    week: new Date(monday + index * 7 * 86_400_000).toISOString().slice(0, 10),
    count,
    expected: expected + (index % 3) * 0.3,
    upper: upper + (index % 4 === 0 ? 1 : 0),
  }));
}

type Given = Pick<SuggestionView, 'id' | 'target' | 'leaf' | 'node' | 'scope' | 'avoidableMinutes'> & {
  count: number;
  people: number | null;
  expected: number;
  history: Week[];
} & Partial<Pick<SuggestionView, 'early' | 'state' | 'recurrenceState' | 'linked'>> & {
    against?: SuggestionView['evidence']['against'];
  };

function suggestion({ count, people, expected, history, against = [], ...given }: Given): SuggestionView {
  return {
    version: 2,
    state: 'open',
    recurrence: 'demo-R000001',
    flavour: 'chronic',
    recurrenceState: 'active',
    opened: '2026-09-01',
    day: '2026-09-16',
    early: false,
    ended: false,
    endReason: null,
    endedOn: null,
    noLongerNamed: false,
    withdrawnBecause: null,
    suggestedAt: '2026-09-14T13:05:00Z',
    decision: null,
    round: 1,
    past: [],
    pack: '/api/support/recurrences/demo-R000001/evidence',
    sentences: { happened: '', branch: '', against: [], avoidable: '' },
    linked: [],
    ...given,
    evidence: {
      version: 2,
      level: 2,
      windowDays: 21,
      count,
      expected,
      ratio: count / expected,
      people,
      assets: 4,
      sites: [],
      models: [{ id: 'Brightwall P4', tickets: 5 }],
      kinds: { knowledgeGap: 0.56, equipment: 0.2, infrastructure: 0.1, software: 0.08, access: 0.06, request: 0 },
      confirmed: 9,
      branch: 'PD',
      targets: ['PD'],
      model: null,
      history,
      seasonYears: null,
      against,
    },
  };
}

export const pdSuggestions: SuggestionView[] = [
  suggestion({
    id: '0199c1f2-7a30-7c11-9d54-3f7b8f5f6a11', target: 'PD', leaf: 'av.display-howto', node: 'LINCOLN', scope: 'site',
    avoidableMinutes: 312, count: 14, people: 11, expected: 2.8,
    history: weeks([1, 0, 2, 1, 3, 1, 2, 0, 1, 2, 3, 5, 4, 5], 1.1, 3),
    against: [
      { reason: 'few-confirmed', value: 4, site: null, sentence: '' },
      { reason: 'other-causes', value: 0.36, site: null, sentence: '' },
    ],
    linked: [{ service: 'planning', suggestion: '0199c1f2-7a31-7d20-8e02-51f0a3c9b412', target: 'PLAN', state: 'open' }],
  }),
  suggestion({
    id: '0199c1f2-7a30-7c11-9d54-3f7b8f5f6a12', target: 'PD', leaf: 'lms.gradebook', node: 'demo', scope: 'district',
    avoidableMinutes: 84, count: 31, people: 27, expected: 17, early: true, recurrenceState: 'emerging',
    history: weeks([5, 7, 6, 4, 5, 8, 6, 5, 6, 7, 9, 10, 12, 10], 6, 10),
    against: [{ reason: 'could-be-chance', value: 1, site: null, sentence: '' }],
  }),
];

export const planningSuggestions: SuggestionView[] = [
  suggestion({
    id: '0199c1f2-7a31-7d20-8e02-51f0a3c9b412', target: 'PLAN', leaf: 'net.wifi-drop', node: 'OAK', scope: 'site',
    avoidableMinutes: 540, count: 23, people: 19, expected: 6, recurrenceState: 'relapsed',
    history: weeks([2, 3, 1, 2, 4, 2, 3, 2, 5, 7, 6, 8, 7, 8], 2, 5),
  }),
];
