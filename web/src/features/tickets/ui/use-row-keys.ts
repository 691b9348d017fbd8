import { useEffect, useState } from 'react';

type Deeds<T> = { open: (row: T) => void; act?: (row: T) => void; find: () => void };

const typing = 'input, textarea, select, [contenteditable], [role=dialog] *';

/** The keys of a list: j and k go down and up, Enter opens, e acts, / searches. */
export function useRowKeys<T extends { id: string }>(rows: T[], deeds: Deeds<T>): string | undefined {
  const [marked, setMarked] = useState<string>();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.ctrlKey || event.metaKey || event.altKey || target.matches(typing)) return;
      const at = rows.findIndex((row) => row.id === marked);
      const row = rows[at];
      const go = (index: number) => setMarked(rows[Math.max(0, Math.min(rows.length - 1, index))]?.id);
      if (event.key === 'j') go(at + 1);
      else if (event.key === 'k') go(at - 1);
      else if (event.key === '/') deeds.find();
      else if (event.key === 'e' && row) deeds.act?.(row);
      else if (event.key === 'Enter' && row && !target.matches('a, button, [role=option]')) deeds.open(row);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [rows, marked, deeds]);

  useEffect(() => {
    document.querySelector('[data-marked]')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);

  return marked;
}
