import { Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './page-header.module.css';

/** What a page is, and what can be done on it; the tab's title follows. */
export function PageHeader({ title, lead, actions }: { title: string; lead?: ReactNode; actions?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Trivium`;
  }, [title]);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <Title order={1} className={classes.title}>{title}</Title>
        {lead ? <p className={classes.lead}>{lead}</p> : null}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </header>
  );
}
