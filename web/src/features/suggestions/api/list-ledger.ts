import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { pd, planning } from '~/shared/api/client';
import type { Service } from '../service';
import { suggestionKeys } from './keys';

type Query = { after?: string };

const ask = {
  pd: (query: Query, signal: AbortSignal) => answerOf(pd.GET('/api/pd/suggestions/ledger', { params: { query }, signal })),
  planning: (query: Query, signal: AbortSignal) =>
    answerOf(planning.GET('/api/planning/suggestions/ledger', { params: { query }, signal })),
};

export const ledgerQuery = (service: Service) =>
  infiniteQueryOptions({
    queryKey: [...suggestionKeys.all(service), 'ledger'],
    queryFn: ({ pageParam, signal }) => ask[service](pageParam, signal),
    initialPageParam: {} as Query,
    getNextPageParam: (page) => (page.next ? { after: page.next } : undefined),
    select: (data) => data.pages.flatMap((page) => page.items),
  });
