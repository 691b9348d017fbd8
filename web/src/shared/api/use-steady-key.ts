import { useRef } from 'react';
import { newKey } from './new-key';

/** One key for one body: sending the same form again, after the network was away, does it once. */
export function useSteadyKey(): (body: unknown) => string {
  const last = useRef({ body: '', key: '' });
  return (body) => {
    const text = JSON.stringify(body);
    if (last.current.body !== text) last.current = { body: text, key: newKey() };
    return last.current.key;
  };
}
