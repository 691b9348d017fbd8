import { queryOptions } from '@tanstack/react-query';
import { Problem } from '~/shared/api/problem';
import type { Me } from './me';

async function getMe(): Promise<Me> {
  const answer = await fetch('/api/me', { headers: { Accept: 'application/json' } }).catch(() => {
    throw Problem.unreachable();
  });
  if (!answer.ok) throw await Problem.of(answer);
  return (await answer.json()) as Me;
}

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: getMe, staleTime: Infinity });
