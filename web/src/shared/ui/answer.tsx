import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './loading';
import { ProblemView } from './problem-view';

type Query<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;

type Props<T> = {
  query: Query<T>;
  rows?: number;
  empty?: ReactNode;
  isEmpty?: (data: T) => boolean;
  children: (data: T) => ReactNode;
};

/** The four faces of a question to a service: waiting, refused, nothing there, an answer. */
export function Answer<T>({ query, rows, empty, isEmpty, children }: Props<T>) {
  if (query.data === undefined) {
    return query.error ? (
      <ProblemView error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Loading rows={rows} />
    );
  }
  const nothing = isEmpty ? isEmpty(query.data) : Array.isArray(query.data) && query.data.length === 0;
  return <>{nothing && empty ? empty : children(query.data)}</>;
}
