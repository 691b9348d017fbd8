import { useInfiniteQuery } from '@tanstack/react-query';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Answer } from '~/shared/ui/answer';
import { Nothing } from '~/shared/ui/nothing';
import { type TicketQuestion, ticketsQuery } from '../api/list-tickets';
import { TicketList } from './ticket-list';

/** The first few tickets of a question, for another page. */
export function TicketGlance({ question, label, first = 5 }: { question: TicketQuestion; label: string; first?: number }) {
  const t = useTranslations('tickets.glance');
  const tickets = useInfiniteQuery(ticketsQuery({ ...question, limit: first }));
  return (
    <Answer query={tickets} rows={3} empty={<Nothing icon={IconChecklist} title={t('none')} hint={t('noneHint')} />}>
      {(rows) => <TicketList tickets={rows.slice(0, first)} label={label} />}
    </Answer>
  );
}
