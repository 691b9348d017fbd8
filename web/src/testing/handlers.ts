import { http, HttpResponse, type JsonBodyType } from 'msw';
import type { DismissalForm, SnoozeForm, SuggestionView } from '~/shared/contract/pd';
import type { Filed, HistoryView, Solution, TicketView } from '~/shared/contract/support';
import { sites, tree } from './examples/directory';
import { page, problem } from './answers';
import { evidence, life, recurrences } from './examples/recurrences';
import { ledger, summary } from './examples/ledger';
import { runningHandlers } from './running-handlers';
import { peopleNames, stage, suggestionNamed, ticketNamed } from './stage';

type Versioned = { version: number };

/** A change as the services make it: it must bring the version that was read, and makes the next one. */
function change<T extends Versioned>(request: Request, found: T | undefined, make: (found: T) => Partial<T>) {
  if (!found) return problem(404, 'not-found');
  if (!request.headers.get('X-XSRF-TOKEN')) return problem(403, 'no-csrf-token');
  if (!request.headers.get('Idempotency-Key')) return problem(400, 'malformed-key');
  if (request.headers.get('If-Match') !== `"${found.version}"`) return problem(412, 'stale');
  Object.assign(found, make(found), { version: found.version + 1 });
  return HttpResponse.json(found as JsonBodyType);
}

const ticketDeed = (path: string, make: (found: TicketView, body: unknown) => Partial<TicketView>) =>
  http.post<{ ticket: string }>(`*/api/support/tickets/:ticket/${path}`, async ({ request, params }) => {
    const body: unknown = await request.clone().json().catch(() => undefined);
    return change(request, ticketNamed(params.ticket), (found) => make(found, body));
  });

const decision = (service: 'pd' | 'planning', path: string, make: (body: unknown) => Partial<SuggestionView>) =>
  http.post<{ id: string }>(`*/api/${service}/suggestions/:id/${path}`, async ({ request, params }) => {
    const body: unknown = await request.clone().json().catch(() => undefined);
    return change(request, suggestionNamed(service, params.id), () => make(body));
  });

const decided = (state: SuggestionView['state'], rest: Partial<NonNullable<SuggestionView['decision']>> = {}) => ({
  state,
  decision: { decided: state, reason: null, remark: null, until: null, untilGrown: false, by: stage.me.person, at: new Date().toISOString(), ...rest },
});

const suggestionsOf = (service: 'pd' | 'planning') => [
  http.get(`*/api/${service}/suggestions`, ({ request }) => {
    const state = new URL(request.url).searchParams.get('state') ?? 'open';
    return page(stage.suggestions[service].filter((one) => state === 'all' || one.state === state));
  }),
  http.get(`*/api/${service}/suggestions/ledger/summary`, () => HttpResponse.json(summary)),
  http.get(`*/api/${service}/suggestions/ledger`, () => page(ledger)),
  http.get<{ id: string }>(`*/api/${service}/suggestions/:id`, ({ params }) => {
    const found = suggestionNamed(service, params.id);
    return found ? HttpResponse.json(found) : problem(404, 'suggestion-not-found');
  }),
  decision(service, 'acceptance', () => decided('accepted')),
  decision(service, 'dismissal', (body) => decided('dismissed', body as DismissalForm)),
  decision(service, 'snooze', (body) => decided('snoozed', { until: (body as SnoozeForm).until ?? null })),
  decision(service, 'reopening', () => ({ state: 'open' as const, decision: null })),
];

function history(ticket: TicketView): HistoryView[] {
  const filed = { version: 1, at: ticket.opened, by: ticket.requester, happened: 'filed', to: ticket.leaf };
  if (!ticket.assignee) return [filed];
  return [
    filed,
    { version: 2, at: ticket.updated, by: 'p-4', happened: 'assigned', to: ticket.assignee },
    { version: 3, at: ticket.updated, by: ticket.assignee, happened: 'commented', text: 'On my way. Please keep the old device in the room.' },
  ];
}

export const handlers = [
  http.get('*/api/me', () => HttpResponse.json(stage.me)),
  http.get('*/api/support/directory/sites', () => page(sites)),
  http.get('*/api/support/directory/categories', () => HttpResponse.json(tree)),
  http.get<{ id: string }>('*/api/support/directory/people/:id', ({ params: { id } }) => {
    const name = peopleNames[id];
    if (!name) return problem(404, 'not-found');
    return HttpResponse.json({ id, externalKey: id, name, email: null, position: 'teacher', site: 'LINCOLN', active: true });
  }),
  http.get('*/api/support/tickets', ({ request }) => {
    const asked = new URL(request.url).searchParams;
    const words = asked.get('q')?.toLowerCase() ?? '';
    const fits = (name: string, value: string | undefined) =>
      !asked.has(name) || asked.getAll(name).includes(value ?? 'nobody');
    return page(
      stage.tickets
        .filter((one) => fits('status', one.status) && fits('site', one.site) && fits('leaf', one.leaf))
        .filter((one) => fits('assignee', one.assignee) && fits('person', one.requester))
        .filter((one) => one.subject.toLowerCase().includes(words)),
    );
  }),
  http.post('*/api/support/tickets', async ({ request }) => {
    const filed = (await request.json()) as Filed;
    const first = stage.tickets[0];
    if (!first) return problem(503, 'database-away');
    const ticket: TicketView = {
      ...first, id: `filed-${stage.tickets.length}`, number: `T-2026-0001${stage.tickets.length}`, version: 1, status: 'new',
      priority: 'P3', subject: filed.subject, site: filed.site, leaf: filed.leaf ?? 'unsorted', requester: stage.me.person,
      description: filed.description ?? '', opened: new Date().toISOString(), updated: new Date().toISOString(),
    };
    stage.tickets.unshift(ticket);
    return HttpResponse.json(ticket, { status: 201 });
  }),
  http.get<{ ticket: string }>('*/api/support/tickets/:ticket', ({ params }) => {
    const found = ticketNamed(params.ticket);
    return found ? HttpResponse.json(found) : problem(404, 'ticket-not-found');
  }),
  http.get<{ ticket: string }>('*/api/support/tickets/:ticket/history', ({ params }) => {
    const found = ticketNamed(params.ticket);
    return found ? HttpResponse.json(history(found)) : problem(404, 'ticket-not-found');
  }),
  ticketDeed('assignment', (_, body) => ({ status: 'assigned', ...(body as { assignee: string }) })),
  ticketDeed('start', () => ({ status: 'in-progress', allowed: ['waiting-for-requester', 'waiting-for-parts', 'resolved', 'merged'] })),
  ticketDeed('wait', (_, body) => ({ status: 'waiting-for-requester', ...(body as { question: string }) })),
  ticketDeed('comments', () => ({})),
  ticketDeed('resolution', (_, body) => ({ status: 'resolved', allowed: ['new', 'closed'], resolution: body as Solution })),
  ticketDeed('closure', () => ({ status: 'closed', allowed: ['new'] })),
  ticketDeed('reopening', () => ({ status: 'new', allowed: ['assigned', 'in-progress', 'resolved'] })),
  http.get('*/api/support/recurrences', () => page(recurrences)),
  http.get<{ id: string }>('*/api/support/recurrences/:id', ({ params }) => {
    const found = recurrences.find((one) => one.id === params.id);
    return found ? HttpResponse.json(found) : problem(404, 'not-found');
  }),
  http.get('*/api/support/recurrences/:id/evidence', () => HttpResponse.json(evidence)),
  http.get('*/api/support/recurrences/:id/life', () => HttpResponse.json(life)),
  ...runningHandlers,
  ...suggestionsOf('pd'),
  ...suggestionsOf('planning'),
];
