import { Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { RecurrenceView } from '~/shared/contract/support';
import { phaseOf, phases } from '../phases';
import classes from './board.module.css';
import { RecurrenceCard } from './recurrence-card';

/** What keeps coming back, by where it stands in its life. */
export function Board({ recurrences }: { recurrences: RecurrenceView[] }) {
  const t = useTranslations('recurrences');
  return (
    <div className={classes.board}>
      {phases
        .map((phase) => ({ phase, inside: recurrences.filter((one) => phaseOf(one) === phase) }))
        .filter(({ phase, inside }) => phase !== 'resolved' || inside.length > 0)
        .map(({ phase, inside }) => (
          <section key={phase} className={classes.column} data-empty={inside.length === 0 || undefined}>
            <Title order={2} size="h5" className={classes.name}>
              {t(`phases.${phase}`)} <span>{inside.length}</span>
            </Title>
            <ul className={classes.cards}>
              {inside.map((one) => <RecurrenceCard key={one.id} recurrence={one} />)}
            </ul>
          </section>
        ))}
    </div>
  );
}
