import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { HistoryView } from '~/shared/contract/support';
import { PersonName } from '~/shared/directory/person-name';
import { useNames } from '~/shared/directory/use-names';
import { Answer } from '~/shared/ui/answer';
import { When } from '~/shared/ui/when';
import { historyQuery } from '../api/get-history';
import classes from './ticket-history.module.css';

/** Everything that has happened to a ticket, the newest last. */
export function TicketHistory({ ticket }: { ticket: string }) {
  const history = useQuery(historyQuery(ticket));
  return (
    <Answer query={history} rows={2}>
      {(entries) => (
        <ol className={classes.history}>
          {entries.map((entry) => <Entry key={entry.version} entry={entry} />)}
        </ol>
      )}
    </Answer>
  );
}

function Entry({ entry }: { entry: HistoryView }) {
  const t = useTranslations('tickets.history');
  const names = useNames();
  const key = entry.happened as 'filed';
  const to = entry.to ? (entry.happened === 'filed' || entry.happened === 'recategorised' ? names.leaf(entry.to) : entry.to) : '';
  return (
    <li className={classes.entry} data-said={entry.text ? true : undefined}>
      <p className={classes.line}>
        <b><PersonName id={entry.by} /></b>{' '}
        {entry.happened === 'assigned' || entry.happened === 'started' ? (
          <>{t(key)}{entry.to && entry.to !== entry.by ? <>: <PersonName id={entry.to} /></> : null}</>
        ) : (
          t.has(key) ? t(key, { to }) : entry.happened
        )}
        {' · '}<When at={entry.at} />
      </p>
      {entry.text ? <p className={classes.text}>{entry.text}</p> : null}
    </li>
  );
}
