import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTellProblem } from '~/shared/ui/use-tell-problem';
import { discardLetter } from '../api/discard-letter';
import { letterKeys } from '../api/keys';

/** Nobody will act on it; why is written down. */
export function DiscardDialog({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useTranslations('letters');
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const [reason, setReason] = useState('');
  const discard = useMutation({
    mutationFn: () => discardLetter(id, reason.trim()),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: letterKeys.all });
      onDone();
    },
    onError: tellProblem,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    discard.mutate();
  };
  return (
    <Modal opened onClose={onDone} title={t('discardTitle')}>
      <form onSubmit={send}>
        <Stack gap="md">
          <Textarea label={t('why')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} required maxLength={500} autosize minRows={2} data-autofocus />
          <Group justify="flex-end">
            <Button variant="default" onClick={onDone}>{t('cancel')}</Button>
            <Button type="submit" color="red" loading={discard.isPending} disabled={reason.trim() === ''}>{t('discard')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
