import { useInfiniteQuery } from '@tanstack/react-query';
import { IconChecklist, IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useMe } from '~/shared/me/me';
import { Answer } from '~/shared/ui/answer';
import { LinkButton } from '~/shared/ui/link-button';
import { LoadMore } from '~/shared/ui/load-more';
import { Nothing } from '~/shared/ui/nothing';
import { PageHeader } from '~/shared/ui/page-header';
import { ticketsQuery } from './api/list-tickets';
import { TicketList } from './ui/ticket-list';

/** What one has reported, newest first. */
export function MyTicketsPage() {
  const t = useTranslations('tickets.mine');
  const me = useMe();
  const tickets = useInfiniteQuery(ticketsQuery({ person: me.person, sort: 'newest' }));
  const file = <LinkButton to="/tickets/new" leftSection={<IconPlus size={16} />}>{t('new')}</LinkButton>;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={file} />
      <Answer query={tickets} empty={<Nothing icon={IconChecklist} title={t('none')} hint={t('noneHint')} />}>
        {(rows) => <TicketList tickets={rows} label={t('title')} />}
      </Answer>
      <LoadMore pages={tickets} />
    </>
  );
}
