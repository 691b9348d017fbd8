import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './nothing.module.css';

/** An empty list says why, and what to do. */
export function Nothing({ icon: Sign, title, hint, action }: {
  icon: Icon;
  title: string;
  hint: string;
  action?: ReactNode;
}) {
  return (
    <div className={classes.nothing}>
      <span className={classes.sign} aria-hidden="true"><Sign size={26} stroke={1.6} /></span>
      <p className={classes.title}>{title}</p>
      <p className={classes.hint}>{hint}</p>
      {action}
    </div>
  );
}
