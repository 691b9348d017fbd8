import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '~/shared/api/answer';
import { pd, planning } from '~/shared/api/client';
import type { Service } from '../service';
import { suggestionKeys } from './keys';

const ask = {
  pd: (id: string, signal: AbortSignal) =>
    answerOf(pd.GET('/api/pd/suggestions/{id}', { params: { path: { id } }, signal })),
  planning: (id: string, signal: AbortSignal) =>
    answerOf(planning.GET('/api/planning/suggestions/{id}', { params: { path: { id } }, signal })),
};

export const suggestionQuery = (service: Service, id: string) =>
  queryOptions({
    queryKey: suggestionKeys.one(service, id),
    queryFn: ({ signal }) => ask[service](id, signal),
  });
