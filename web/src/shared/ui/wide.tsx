import type { ReactNode } from 'react';
import classes from './wide.module.css';

/** Something that may be wider than a phone: it scrolls by itself, also with the keyboard. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- else no keyboard can scroll it
    <section className={classes.wide} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
