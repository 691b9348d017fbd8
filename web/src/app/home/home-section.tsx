import { Title } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './home.module.css';

type Props = Pick<LinkProps, 'to' | 'search'> & { title: string; more: string; children: ReactNode };

export function HomeSection({ title, more, to, search, children }: Props) {
  return (
    <section>
      <div className={classes.head}>
        <Title order={2} size="h3">{title}</Title>
        <Link to={to} search={search} className={classes.more} aria-label={`${more}: ${title}`}>{more}</Link>
      </div>
      {children}
    </section>
  );
}
