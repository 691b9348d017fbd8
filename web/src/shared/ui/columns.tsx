import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './columns.module.css';

/** What matters, and beside it, where there is room, what is good to know. */
export function Columns({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.columns}>
      <Stack gap="md" className={classes.column}>{children}</Stack>
      <Stack gap="md" className={classes.column}>{aside}</Stack>
    </div>
  );
}
