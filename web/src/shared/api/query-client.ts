import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';

/** Reads again what failed in passing, once; what was refused stays refused. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 1 && asProblem(error).isPassing,
        throwOnError: false,
      },
    },
  });
}
