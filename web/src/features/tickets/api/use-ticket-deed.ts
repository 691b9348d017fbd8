import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '~/shared/api/problem';
import type { TicketView } from '~/shared/contract/support';
import { useTellProblem } from '~/shared/ui/use-tell-problem';
import { ticketKeys } from './keys';

/** Something done to a ticket: the answer is shown at once; what somebody else changed is read again. */
export function useTicketDeed<T>(act: (input: T) => Promise<TicketView>) {
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  return useMutation({
    mutationFn: act,
    onSuccess: (ticket) => {
      queries.setQueryData(ticketKeys.one(ticket.id), ticket);
      queries.setQueryData(ticketKeys.one(ticket.number), ticket);
      void queries.invalidateQueries({ queryKey: ticketKeys.all, predicate: (query) => query.queryKey[1] !== 'one' });
    },
    onError: (error) => {
      tellProblem(error);
      if (asProblem(error).status === 412) void queries.invalidateQueries({ queryKey: ticketKeys.all });
    },
  });
}
