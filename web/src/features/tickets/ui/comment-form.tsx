import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketView } from '~/shared/contract/support';
import { commentOnTicket } from '../api/comment-on-ticket';
import { useTicketDeed } from '../api/use-ticket-deed';

export function CommentForm({ ticket }: { ticket: TicketView }) {
  const t = useTranslations('tickets.comment');
  const [text, setText] = useState('');
  const deed = useTicketDeed((read: TicketView) => commentOnTicket(read, { text }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    deed.mutate(ticket, { onSuccess: () => setText('') });
  };
  return (
    <form onSubmit={send}>
      <Textarea
        label={t('label')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={4000}
      />
      <Group justify="flex-end" mt="xs">
        <Button type="submit" variant="light" loading={deed.isPending} disabled={text.trim() === ''}>{t('send')}</Button>
      </Group>
    </form>
  );
}
