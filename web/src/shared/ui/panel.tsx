import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './panel.module.css';

/** A part of a page with a heading of its own. */
export function Panel({ title, aside, children }: { title?: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={title ? id : undefined}>
      {title ? (
        <div className={classes.head}>
          <Title order={2} size="h4" id={id}>{title}</Title>
          {aside}
        </div>
      ) : null}
      {children}
    </section>
  );
}
