import type { TicketStatus, TicketView } from '~/shared/contract/support';

const next: Record<string, TicketStatus[]> = {
  new: ['assigned', 'in-progress', 'waiting-for-requester', 'waiting-for-parts', 'resolved', 'merged'],
  assigned: ['assigned', 'in-progress', 'waiting-for-requester', 'waiting-for-parts', 'resolved', 'merged'],
  'in-progress': ['waiting-for-requester', 'waiting-for-parts', 'resolved', 'merged'],
  'waiting-for-requester': ['in-progress', 'waiting-for-requester', 'waiting-for-parts', 'resolved', 'merged'],
  resolved: ['new', 'assigned', 'resolved', 'closed', 'merged'],
};

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

function ticket(at: number, hours: number, rest: Pick<TicketView, 'status' | 'priority' | 'site' | 'leaf' | 'subject'> & Partial<TicketView>): TicketView {
  return {
    id: `0199c1f2-7a32-7b40-9a11-0c5d2e7f8a${20 + at}`,
    number: `T-2026-0000${20 + at}`,
    version: 3,
    allowed: next[rest.status] ?? [],
    requester: 'p-1',
    description: '',
    opened: ago(hours),
    updated: ago(hours / 2),
    priorKind: 'knowledge-gap',
    ...rest,
  };
}

export const tickets: TicketView[] = [
  ticket(1, 2, {
    status: 'assigned', priority: 'P1', site: 'LINCOLN', room: 'B12', leaf: 'net.wifi-drop', assignee: 'p-9',
    subject: 'Wi-Fi drops in the whole B wing during testing',
    description: 'Since this morning, in every lesson. The tablets lose the test and start again.\n\nThe access point over the door blinks orange.',
    priorKind: 'infrastructure', asset: 'AP-204', model: 'Brightwave 6',
  }),
  ticket(2, 5, { status: 'new', priority: 'P2', site: 'MAPLE', room: '104', leaf: 'av.display-howto', subject: 'The board shows nothing', model: 'Brightwall P4', asset: 'A-100' }),
  ticket(3, 9, { status: 'in-progress', priority: 'P3', site: 'LINCOLN', room: 'Library', leaf: 'acct.password', subject: 'Three students cannot sign in', assignee: 'p-9' }),
  ticket(4, 26, { status: 'waiting-for-requester', priority: 'P3', site: 'OAK', leaf: 'print.jam', subject: 'Printer in the office jams on every second page', question: 'Does it jam with the other tray, too?', assignee: 'p-9' }),
  ticket(5, 30, { status: 'new', priority: 'P3', site: 'OAK', room: '7', leaf: 'lms.gradebook', subject: 'How do I weigh grades by category in the gradebook?' }),
  ticket(6, 52, { status: 'new', priority: 'P4', site: 'MAPLE', leaf: 'sw.install', subject: 'Please install the weather station app', requester: 'p-8' }),
  ticket(7, 170, { status: 'resolved', priority: 'P3', site: 'MAPLE', room: '104', leaf: 'av.display-howto', subject: 'No sound from the board', assignee: 'p-9', resolution: { kind: 'knowledge-gap', fix: 'The board was muted by its own remote. Showed how to see it.', minutes: 10 } }),
];
