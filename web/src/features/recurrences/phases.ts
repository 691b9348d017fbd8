import type { RecurrenceView } from '~/shared/contract/support';

/** The columns of the board, in the order of a recurrence's life. */
export const phases = ['emerging', 'active', 'watch', 'resolved'] as const;

export type Phase = (typeof phases)[number];

/** What came back is active again; what another one took in, or was called off, is over. */
export function phaseOf({ state, living }: RecurrenceView): Phase {
  if (!living) return 'resolved';
  return phases.find((phase) => phase === state) ?? 'active';
}
