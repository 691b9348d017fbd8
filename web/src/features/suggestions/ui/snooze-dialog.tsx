import { Button, Checkbox, Group, Modal, SegmentedControl, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SnoozeForm } from '~/shared/contract/pd';

const weeks = ['2', '4', '8'] as const;

type Props = { onClose: () => void; onSend: (form: SnoozeForm) => void; pending: boolean };

/** Not now: it comes back after some weeks, or sooner if it grows. */
export function SnoozeDialog({ onClose, onSend, pending }: Props) {
  const t = useTranslations('suggestions.snoozing');
  const [after, setAfter] = useState<string>('4');
  const [untilGrown, setUntilGrown] = useState(true);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const day = new Date(Date.now() + Number(after) * 7 * 86_400_000);
    onSend({ until: day.toISOString().slice(0, 10), untilGrown });
  };
  return (
    <Modal opened onClose={onClose} title={t('title')}>
      <form onSubmit={send}>
        <Stack gap="md">
          <SegmentedControl fullWidth value={after} onChange={setAfter} aria-label={t('after')}
            data={weeks.map((value) => ({ value, label: t('weeks', { weeks: Number(value) }) }))} />
          <Checkbox label={t('grown')} checked={untilGrown} onChange={(event) => setUntilGrown(event.currentTarget.checked)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" loading={pending}>{t('send')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
