import { Button, Group, Modal, NumberInput, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Kind, TicketView } from '~/shared/contract/support';
import { tell } from '~/shared/ui/tell';
import { resolveTicket } from '../api/resolve-ticket';
import { useTicketDeed } from '../api/use-ticket-deed';

const kinds: Kind[] = ['knowledge-gap', 'equipment', 'infrastructure', 'software', 'access', 'request'];

/** How it ended. The usual kind of its category is chosen already: naming the fix and one click are left. */
export function ResolveDialog({ ticket, onDone }: { ticket: TicketView; onDone: () => void }) {
  const t = useTranslations('tickets');
  const [kind, setKind] = useState<Kind>(ticket.resolution?.kind ?? ticket.priorKind ?? 'knowledge-gap');
  const [fix, setFix] = useState(ticket.resolution?.fix ?? '');
  const [minutes, setMinutes] = useState<number | string>('');
  const deed = useTicketDeed((read: TicketView) =>
    resolveTicket(read, { kind, fix, minutes: typeof minutes === 'number' ? minutes : null }),
  );

  const send = (event: FormEvent) => {
    event.preventDefault();
    deed.mutate(ticket, {
      onSuccess: () => {
        tell(t('resolve.done', { number: ticket.number }));
        onDone();
      },
    });
  };

  return (
    <Modal opened onClose={onDone} title={t('resolve.title', { number: ticket.number })} size="lg">
      <form onSubmit={send}>
        <Stack gap="md">
          <Radio.Group label={t('resolve.kind')} value={kind} onChange={(value) => setKind(value as Kind)}>
            <Group gap="sm" mt="xs">
              {kinds.map((one) => <Radio key={one} value={one} label={t(`kind.${one}`)} />)}
            </Group>
          </Radio.Group>
          <Textarea
            label={t('resolve.fix')}
            description={t('resolve.fixHint')}
            value={fix}
            onChange={(event) => setFix(event.currentTarget.value)}
            required
            autosize
            minRows={2}
            maxLength={4000}
            data-autofocus
          />
          <NumberInput label={t('resolve.minutes')} min={0} max={6000} value={minutes} onChange={setMinutes} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onDone}>{t('cancel')}</Button>
            <Button type="submit" loading={deed.isPending} disabled={fix.trim() === ''}>{t('resolve.send')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
