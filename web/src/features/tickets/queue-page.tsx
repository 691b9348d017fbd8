import { Group, Kbd, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconInbox, IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketView } from '~/shared/contract/support';
import { useMay } from '~/shared/me/rights';
import { Answer } from '~/shared/ui/answer';
import { LinkButton } from '~/shared/ui/link-button';
import { LoadMore } from '~/shared/ui/load-more';
import { Nothing } from '~/shared/ui/nothing';
import { PageHeader } from '~/shared/ui/page-header';
import { ticketsQuery } from './api/list-tickets';
import { type QueueSearch, questionOf } from './queue-search';
import classes from './queue-page.module.css';
import { QueueFilters } from './ui/queue-filters';
import { ResolveDialog } from './ui/resolve-dialog';
import { TicketList } from './ui/ticket-list';
import { useRowKeys } from './ui/use-row-keys';

const none: TicketView[] = [];

export function QueuePage({ search, onSearch }: { search: QueueSearch; onSearch: (search: QueueSearch) => void }) {
  const t = useTranslations('tickets.queue');
  const navigate = useNavigate();
  const mayWork = useMay('work-on-tickets');
  const mayFile = useMay('file-tickets');
  const tickets = useInfiniteQuery(ticketsQuery(questionOf(search)));
  const words = useRef<HTMLInputElement>(null);
  const [resolving, setResolving] = useState<TicketView>();

  const deeds = useMemo(
    () => ({
      open: (ticket: TicketView) => void navigate({ to: '/tickets/$ticket', params: { ticket: ticket.number } }),
      act: (ticket: TicketView) => {
        if (mayWork && ticket.allowed.includes('resolved')) setResolving(ticket);
      },
      find: () => words.current?.focus(),
    }),
    [navigate, mayWork],
  );
  const marked = useRowKeys(tickets.data ?? none, deeds);

  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayFile ? (
            <LinkButton to="/tickets/new" leftSection={<IconPlus size={16} />}>{t('new')}</LinkButton>
          ) : undefined
        }
      />
      <QueueFilters search={search} onChange={onSearch} words={words} />
      <Answer
        query={tickets}
        rows={8}
        empty={<Nothing icon={IconInbox} title={t('none')} hint={t('noneHint')} />}
      >
        {(rows) => <TicketList tickets={rows} label={t('title')} {...(marked ? { marked } : {})} />}
      </Answer>
      <LoadMore pages={tickets} />
      <Group gap="md" mt="md" className={classes.keys} aria-hidden="true">
        {(['j', 'k', 'Enter', ...(mayWork ? (['e'] as const) : []), '/'] as const).map((key) => (
          <Text key={key} size="xs" c="dimmed">
            <Kbd size="xs">{key}</Kbd> {t(`keys.${key === '/' ? 'find' : key}`)}
          </Text>
        ))}
      </Group>
      {resolving ? <ResolveDialog ticket={resolving} onDone={() => setResolving(undefined)} /> : null}
    </>
  );
}
