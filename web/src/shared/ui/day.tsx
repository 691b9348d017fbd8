import { useFormatter } from 'use-intl';

/** A date of the district, which is the same wherever it is read. */
export function Day({ date }: { date: string }) {
  const format = useFormatter();
  return (
    <time dateTime={date}>
      {format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })}
    </time>
  );
}
