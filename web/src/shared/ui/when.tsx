import { useFormatter, useNow } from 'use-intl';

/** A moment as people say it; the exact one on hovering. */
export function When({ at }: { at: string }) {
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const date = new Date(at);
  const exact = format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' });
  const days = Math.abs(now.getTime() - date.getTime()) / 86_400_000;
  return (
    <time dateTime={at} title={exact}>
      {days < 7 ? format.relativeTime(date, now) : format.dateTime(date, { dateStyle: 'medium' })}
    </time>
  );
}
