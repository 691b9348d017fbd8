import { listOf, oneOf } from '~/shared/routing/search-codec';
import type { TicketQuestion } from './api/list-tickets';

/** The filters of the queue as they stand in the address. */
export type QueueSearch = {
  status?: string[] | undefined;
  site?: string[] | undefined;
  leaf?: string[] | undefined;
  priority?: string[] | undefined;
  assignee?: string | undefined;
  q?: string | undefined;
  sort?: string | undefined;
};

export const openStates = ['new', 'assigned', 'in-progress', 'waiting-for-requester', 'waiting-for-parts'];

export function queueSearch(search: Record<string, unknown>): QueueSearch {
  return {
    status: listOf(search.status),
    site: listOf(search.site),
    leaf: listOf(search.leaf),
    priority: listOf(search.priority),
    assignee: oneOf(search.assignee),
    q: oneOf(search.q),
    sort: oneOf(search.sort),
  };
}

/** Without a word on the state, what is still to be done is meant; "any" means all. */
export function questionOf(search: QueueSearch): TicketQuestion {
  const status = search.status?.includes('any') ? undefined : (search.status ?? openStates);
  const asked: TicketQuestion = { ...search, sort: search.sort ?? 'priority' };
  return Object.fromEntries(Object.entries({ ...asked, status }).filter(([, value]) => value !== undefined));
}
