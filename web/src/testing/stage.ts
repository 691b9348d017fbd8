import type { SuggestionView } from '~/shared/contract/pd';
import type { TicketView } from '~/shared/contract/support';
import type { Me, Role } from '~/shared/me/me';
import { planningSuggestions, pdSuggestions } from './examples/suggestions';
import { tickets } from './examples/tickets';

const names: Record<Role, [string, string]> = {
  staff: ['p-1', 'Sam Ortega'],
  technician: ['p-9', 'Theo Lindqvist'],
  'pd-coordinator': ['p-7', 'Petra Novak'],
  planner: ['p-6', 'Paul Okafor'],
  'department-head': ['p-5', 'Hedy Brandt'],
  director: ['p-4', 'Dana Whitfield'],
  integrator: ['p-3', 'Ines Castro'],
  ops: ['p-2', 'Otis Greene'],
};

/** The district that the answers come from: it changes as the services' own would. */
export const stage = fresh();

function fresh() {
  return {
    me: person('director'),
    tickets: structuredClone(tickets),
    suggestions: { pd: structuredClone(pdSuggestions), planning: structuredClone(planningSuggestions) },
  };
}

export function resetStage(): void {
  Object.assign(stage, fresh());
}

export function person(role: Role): Me {
  const [id, name] = names[role];
  return { district: 'demo', person: id, name, client: null, roles: [role], sites: [] };
}

export function signIn(role: Role): void {
  stage.me = person(role);
}

export function ticketNamed(id: string): TicketView | undefined {
  return stage.tickets.find((ticket) => ticket.id === id || ticket.number === id);
}

export function suggestionNamed(service: 'pd' | 'planning', id: string): SuggestionView | undefined {
  return stage.suggestions[service].find((suggestion) => suggestion.id === id);
}

export const peopleNames = Object.fromEntries(Object.values(names));
