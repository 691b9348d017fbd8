import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { TicketView } from '~/shared/contract/support';
import { PersonName } from '~/shared/directory/person-name';
import { useNames } from '~/shared/directory/use-names';
import { useMe } from '~/shared/me/me';
import { useMay } from '~/shared/me/rights';
import { Answer } from '~/shared/ui/answer';
import { Columns } from '~/shared/ui/columns';
import { Facts } from '~/shared/ui/facts';
import { PageHeader } from '~/shared/ui/page-header';
import { Panel } from '~/shared/ui/panel';
import { When } from '~/shared/ui/when';
import { ticketQuery } from './api/get-ticket';
import classes from './ticket-page.module.css';
import { CommentForm } from './ui/comment-form';
import { PriorityChip, StatusChip } from './ui/ticket-chips';
import { TicketDeeds } from './ui/ticket-deeds';
import { TicketHistory } from './ui/ticket-history';

export function TicketPage({ ticket }: { ticket: string }) {
  const query = useQuery(ticketQuery(ticket));
  return <Answer query={query}>{(found) => <Found ticket={found} />}</Answer>;
}

function Found({ ticket }: { ticket: TicketView }) {
  const t = useTranslations('tickets.one');
  const me = useMe();
  const mayWork = useMay('work-on-tickets');
  const maySpeak = (mayWork || ticket.requester === me.person || ticket.onBehalfOf === me.person) && ticket.status !== 'merged';
  return (
    <>
      <Group gap="xs" mb="xs">
        <span className={classes.number}>{ticket.number}</span>
        <StatusChip status={ticket.status} />
        <PriorityChip priority={ticket.priority} />
      </Group>
      <PageHeader title={ticket.subject} actions={<TicketDeeds ticket={ticket} />} />
      <Columns aside={<Known ticket={ticket} />}>
        {ticket.question ? (
          <Panel title={t('question')}><p className={classes.text}>{ticket.question}</p></Panel>
        ) : null}
        {ticket.description ? (
          <Panel title={t('description')}><p className={classes.text}>{ticket.description}</p></Panel>
        ) : null}
        {ticket.resolution?.fix ? (
          <Panel title={t('fix')}><p className={classes.text}>{ticket.resolution.fix}</p></Panel>
        ) : null}
        <Panel title={t('history')}>
          <TicketHistory ticket={ticket.id} />
          {maySpeak ? <CommentForm ticket={ticket} /> : null}
        </Panel>
      </Columns>
    </>
  );
}

function Known({ ticket }: { ticket: TicketView }) {
  const t = useTranslations('tickets');
  const names = useNames();
  return (
    <Panel title={t('one.facts')}>
      <Facts
        facts={[
          [t('one.site'), names.site(ticket.site)],
          [t('one.room'), ticket.room],
          [t('one.category'), names.leaf(ticket.leaf)],
          [t('one.asset'), ticket.asset],
          [t('one.model'), ticket.model],
          [t('one.requester'), <PersonName key="requester" id={ticket.requester} />],
          [t('one.onBehalfOf'), ticket.onBehalfOf ? <PersonName key="behalf" id={ticket.onBehalfOf} /> : undefined],
          [t('one.assignee'), ticket.assignee ? <PersonName key="assignee" id={ticket.assignee} /> : t('one.nobody')],
          [t('one.group'), ticket.group],
          [t('one.kind'), ticket.resolution?.kind ? t(`kind.${ticket.resolution.kind}`) : undefined],
          [t('one.opened'), <When key="opened" at={ticket.opened} />],
          [t('one.updated'), <When key="updated" at={ticket.updated} />],
          [t('one.external'), ticket.external ? `${ticket.external.source} ${ticket.external.number}` : undefined],
        ]}
      />
    </Panel>
  );
}
