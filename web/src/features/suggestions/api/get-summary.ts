import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { pd, planning } from '~/shared/api/client';
import type { Service } from '../service';
import { suggestionKeys } from './keys';

const ask = {
  pd: (signal: AbortSignal) => answerOf(pd.GET('/api/pd/suggestions/ledger/summary', { signal })),
  planning: (signal: AbortSignal) => answerOf(planning.GET('/api/planning/suggestions/ledger/summary', { signal })),
};

export const summaryQuery = (service: Service) =>
  queryOptions({
    queryKey: [...suggestionKeys.all(service), 'summary'],
    queryFn: ({ signal }) => ask[service](signal),
  });
