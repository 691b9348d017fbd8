import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketView } from '~/shared/contract/support';
import { useMe } from '~/shared/me/me';
import { useMay } from '~/shared/me/rights';
import { assignTicket } from '../api/assign-ticket';
import { closeTicket } from '../api/close-ticket';
import { reopenTicket } from '../api/reopen-ticket';
import { startTicket } from '../api/start-ticket';
import { useTicketDeed } from '../api/use-ticket-deed';
import { ResolveDialog } from './resolve-dialog';
import { WaitDialog } from './wait-dialog';

/** What can be done to a ticket now, by whoever looks at it: the ticket itself names its next states. */
export function TicketDeeds({ ticket }: { ticket: TicketView }) {
  const t = useTranslations('tickets.deeds');
  const me = useMe();
  const mayWork = useMay('work-on-tickets');
  const own = ticket.requester === me.person || ticket.onBehalfOf === me.person;
  const [dialog, setDialog] = useState<'resolve' | 'wait'>();
  const take = useTicketDeed((read: TicketView) => assignTicket(read, { assignee: me.person }));
  const start = useTicketDeed(startTicket);
  const close = useTicketDeed(closeTicket);
  const reopen = useTicketDeed(reopenTicket);

  const next = new Set(ticket.allowed);
  const isOver = ticket.status === 'resolved' || ticket.status === 'closed';
  const mayTake = mayWork && !isOver && next.has('assigned') && ticket.assignee !== me.person;
  const mayStart = mayWork && next.has('in-progress') && !mayTake;
  const mayResolve = mayWork && next.has('resolved') && !isOver;
  return (
    <Group gap="xs">
      {mayTake ? <Button loading={take.isPending} onClick={() => take.mutate(ticket)}>{t('take')}</Button> : null}
      {mayStart ? <Button loading={start.isPending} onClick={() => start.mutate(ticket)}>{t('start')}</Button> : null}
      {mayResolve ? (
        <Button variant={mayTake || mayStart ? 'default' : 'filled'} onClick={() => setDialog('resolve')}>
          {t('resolve')}
        </Button>
      ) : null}
      {mayWork && next.has('waiting-for-requester') ? (
        <Button variant="default" onClick={() => setDialog('wait')}>{t('wait')}</Button>
      ) : null}
      {(mayWork || own) && next.has('closed') ? (
        <Button variant="default" loading={close.isPending} onClick={() => close.mutate(ticket)}>{t('close')}</Button>
      ) : null}
      {(mayWork || own) && isOver && next.has('new') ? (
        <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate(ticket)}>{t('reopen')}</Button>
      ) : null}
      {dialog === 'resolve' ? <ResolveDialog ticket={ticket} onDone={() => setDialog(undefined)} /> : null}
      {dialog === 'wait' ? <WaitDialog ticket={ticket} onDone={() => setDialog(undefined)} /> : null}
    </Group>
  );
}
