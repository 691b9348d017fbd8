import type { RecurrenceView } from '~/shared/contract/support';

export type HeatCell = { id: string; count: number; ratio: number };

export type Heat = { rows: { node: string; cells: Map<string, HeatCell> }[]; leaves: string[] };

/** Places by leaves; where several recurrences meet, the strongest one stands for them. */
export function heatOf(recurrences: RecurrenceView[]): Heat {
  const rows = new Map<string, Map<string, HeatCell>>();
  const totals = new Map<string, number>();
  for (const { id, node, leaf, evidence } of recurrences) {
    if (!node || !leaf) continue;
    const cell = { id, count: evidence.count ?? 0, ratio: evidence.ratio ?? 1 };
    const row = rows.get(node) ?? new Map<string, HeatCell>();
    if ((row.get(leaf)?.ratio ?? 0) < cell.ratio) row.set(leaf, cell);
    rows.set(node, row);
    totals.set(leaf, (totals.get(leaf) ?? 0) + cell.count);
  }
  const weight = (cells: Map<string, HeatCell>) => [...cells.values()].reduce((sum, cell) => sum + cell.count, 0);
  return {
    rows: [...rows].map(([node, cells]) => ({ node, cells })).sort((a, b) => weight(b.cells) - weight(a.cells)),
    leaves: [...totals].sort((a, b) => b[1] - a[1]).map(([leaf]) => leaf),
  };
}

/** Five steps of heat, by how many times the usual it is. */
export const step = (ratio: number): 1 | 2 | 3 | 4 | 5 =>
  ratio < 1.5 ? 1 : ratio < 2.5 ? 2 : ratio < 4 ? 3 : ratio < 7 ? 4 : 5;
