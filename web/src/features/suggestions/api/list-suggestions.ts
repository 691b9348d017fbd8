import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { pd, planning } from '~/shared/api/client';
import type { Service } from '../service';
import { suggestionKeys } from './keys';

export type SuggestionQuestion = { state?: string; limit?: number };

const ask = {
  pd: (query: SuggestionQuestion & { after?: string }, signal: AbortSignal) =>
    answerOf(pd.GET('/api/pd/suggestions', { params: { query }, signal })),
  planning: (query: SuggestionQuestion & { after?: string }, signal: AbortSignal) =>
    answerOf(planning.GET('/api/planning/suggestions', { params: { query }, signal })),
};

/** Without a state: the inbox, most avoidable minutes first. */
export const suggestionsQuery = (service: Service, question: SuggestionQuestion) =>
  infiniteQueryOptions({
    queryKey: suggestionKeys.list(service, question),
    queryFn: ({ pageParam, signal }) => ask[service]({ ...question, ...pageParam }, signal),
    initialPageParam: {} as { after?: string },
    getNextPageParam: (page) => (page.next ? { after: page.next } : undefined),
    select: (data) => data.pages.flatMap((page) => page.items),
  });
