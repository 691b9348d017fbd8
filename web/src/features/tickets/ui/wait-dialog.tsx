import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketView, WaitingFor } from '~/shared/contract/support';
import { waitOnTicket } from '../api/wait-on-ticket';
import { useTicketDeed } from '../api/use-ticket-deed';

/** Work stops until somebody answers or something arrives; either way the question is written down. */
export function WaitDialog({ ticket, onDone }: { ticket: TicketView; onDone: () => void }) {
  const t = useTranslations('tickets');
  const [waitingFor, setWaitingFor] = useState<WaitingFor>('requester');
  const [question, setQuestion] = useState('');
  const deed = useTicketDeed((read: TicketView) => waitOnTicket(read, { waitingFor, question }));

  const send = (event: FormEvent) => {
    event.preventDefault();
    deed.mutate(ticket, { onSuccess: onDone });
  };

  return (
    <Modal opened onClose={onDone} title={t('wait.title')}>
      <form onSubmit={send}>
        <Stack gap="md">
          <Radio.Group label={t('wait.for')} value={waitingFor} onChange={(value) => setWaitingFor(value as WaitingFor)}>
            <Group gap="md" mt="xs">
              <Radio value="requester" label={t('wait.requester')} />
              <Radio value="parts" label={t('wait.parts')} />
            </Group>
          </Radio.Group>
          <Textarea
            label={t('wait.question')}
            value={question}
            onChange={(event) => setQuestion(event.currentTarget.value)}
            required
            autosize
            minRows={2}
            maxLength={4000}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onDone}>{t('cancel')}</Button>
            <Button type="submit" loading={deed.isPending} disabled={question.trim() === ''}>{t('wait.send')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
