import { Button, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSteadyKey } from '~/shared/api/use-steady-key';
import type { Filed } from '~/shared/contract/support';
import { categoriesQuery } from '~/shared/directory/get-categories';
import { sitesQuery } from '~/shared/directory/get-sites';
import { useMe } from '~/shared/me/me';
import { PageHeader } from '~/shared/ui/page-header';
import { ProblemView } from '~/shared/ui/problem-view';
import { tell } from '~/shared/ui/tell';
import { fileTicket } from './api/file-ticket';
import { ticketKeys } from './api/keys';
import classes from './new-ticket-page.module.css';
import { lastSite, rememberSite } from './last-site';

/** Four fields and a room, for a phone in a classroom: the site is remembered. */
export function NewTicketPage() {
  const t = useTranslations('tickets.file');
  const me = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const keyOf = useSteadyKey();
  const { data: sites = [] } = useQuery(sitesQuery);
  const { data: tree } = useQuery(categoriesQuery);
  const [site, setSite] = useState<string | null>(lastSite() ?? (me.sites.length === 1 ? (me.sites[0] ?? null) : null));
  const [leaf, setLeaf] = useState<string | null>(null);
  const [subject, setSubject] = useState('');
  const [room, setRoom] = useState('');
  const [description, setDescription] = useState('');

  const filing = useMutation({
    mutationFn: (body: Filed) => fileTicket(body, keyOf(body)),
    onSuccess: (ticket) => {
      rememberSite(ticket.site);
      queries.setQueryData(ticketKeys.one(ticket.number), ticket);
      void queries.invalidateQueries({ queryKey: ['tickets', 'list'] });
      tell(t('done', { number: ticket.number }));
      void navigate({ to: '/tickets/$ticket', params: { ticket: ticket.number } });
    },
  });

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!site) return;
    filing.mutate({ site, leaf, subject: subject.trim(), room: room.trim() || null, description: description.trim() || null });
  };

  return (
    <div className={classes.narrow}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <form onSubmit={send}>
        <Stack gap="md">
          <TextInput label={t('subject')} placeholder={t('subjectHint')} size="md" required maxLength={200} data-autofocus
            value={subject} onChange={(event) => setSubject(event.currentTarget.value)} />
          <div className={classes.place}>
            <Select label={t('site')} size="md" required searchable nothingFoundMessage={t('nothing')}
              data={sites.filter((one) => one.active).map((one) => ({ value: one.id, label: one.name }))}
              value={site} onChange={setSite} />
            <TextInput label={t('room')} size="md" maxLength={60}
              value={room} onChange={(event) => setRoom(event.currentTarget.value)} />
          </div>
          <Select label={t('category')} placeholder={t('unsure')} size="md" searchable clearable
            nothingFoundMessage={t('nothing')}
            data={(tree?.groups ?? []).map((group) => ({
              group: group.group,
              items: group.leaves.filter((one) => !one.retired).map((one) => ({ value: one.code, label: one.label })),
            }))}
            value={leaf} onChange={setLeaf} />
          <Textarea label={t('description')} placeholder={t('descriptionHint')} size="md" autosize minRows={3} maxLength={4000}
            value={description} onChange={(event) => setDescription(event.currentTarget.value)} />
          {filing.error ? <ProblemView error={filing.error} /> : null}
          <Button type="submit" size="md" loading={filing.isPending} disabled={!site || subject.trim() === ''}>
            {t('send')}
          </Button>
        </Stack>
      </form>
    </div>
  );
}
