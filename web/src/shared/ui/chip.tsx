import type { ReactNode } from 'react';
import classes from './chip.module.css';

export type Tone = 'plain' | 'support' | 'pd' | 'planning' | 'alarm' | 'fine' | 'wait';

/** A short word on something: its state, its kind. The word says it; the colour only helps. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${classes.chip} ${classes[tone]}`}>{children}</span>;
}
