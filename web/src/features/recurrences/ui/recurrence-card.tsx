import { Link } from '@tanstack/react-router';
import type { RecurrenceView } from '~/shared/contract/support';
import { WeekBars } from '~/shared/ui/week-bars';
import classes from './recurrence-card.module.css';
import { useRecurrenceWords } from './use-recurrence-words';

/** A recurrence on the board; the whole card leads to it. */
export function RecurrenceCard({ recurrence }: { recurrence: RecurrenceView }) {
  const says = useRecurrenceWords();
  return (
    <li className={classes.card}>
      <Link to="/recurrences/$id" params={{ id: recurrence.id }} className={classes.topic}>{says.topic(recurrence)}</Link>
      <p className={classes.place}>{says.place(recurrence)}</p>
      <WeekBars weeks={recurrence.history} />
      <p className={classes.says}>{says.happened(recurrence)}</p>
    </li>
  );
}
