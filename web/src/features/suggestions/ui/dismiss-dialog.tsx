import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DismissalForm, DismissReason } from '~/shared/contract/pd';

const reasons: DismissReason[] = ['already-planned', 'known-cause', 'not-worth-it', 'wrong-category', 'chance', 'other'];

type Props = { onClose: () => void; onSend: (form: DismissalForm) => void; pending: boolean };

/** A no needs a reason: that is what later suggestions learn from. */
export function DismissDialog({ onClose, onSend, pending }: Props) {
  const t = useTranslations('suggestions.dismissal');
  const [reason, setReason] = useState<DismissReason>();
  const [remark, setRemark] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason) onSend({ reason, remark: remark.trim() || null });
  };
  return (
    <Modal opened onClose={onClose} title={t('title')}>
      <form onSubmit={send}>
        <Stack gap="md">
          <Radio.Group label={t('reason')} value={reason ?? ''} onChange={(value) => setReason(value as DismissReason)} required>
            <Stack gap="xs" mt="xs">
              {reasons.map((one) => <Radio key={one} value={one} label={t(`reasons.${one}`)} />)}
            </Stack>
          </Radio.Group>
          <Textarea label={t('remark')} value={remark} maxLength={500} autosize
            onChange={(event) => setRemark(event.currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" loading={pending} disabled={!reason}>{t('send')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
