import { useTranslations } from 'use-intl';
import type { Priority, TicketStatus } from '~/shared/contract/support';
import { Chip, type Tone } from '~/shared/ui/chip';

const tones: Record<TicketStatus, Tone> = {
  new: 'support',
  assigned: 'plain',
  'in-progress': 'planning',
  'waiting-for-requester': 'wait',
  'waiting-for-parts': 'wait',
  resolved: 'fine',
  closed: 'plain',
  merged: 'plain',
};

export function StatusChip({ status }: { status: TicketStatus }) {
  const t = useTranslations('tickets.status');
  return <Chip tone={tones[status]}>{t(status)}</Chip>;
}

export function PriorityChip({ priority }: { priority: Priority }) {
  const t = useTranslations('tickets.priority');
  return <Chip tone={priority === 'P1' ? 'alarm' : priority === 'P2' ? 'support' : 'plain'}>{t(priority)}</Chip>;
}
