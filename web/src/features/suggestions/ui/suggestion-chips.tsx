import { Group } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { SuggestionView } from '~/shared/contract/pd';
import { Chip, type Tone } from '~/shared/ui/chip';

const tones: Record<SuggestionView['state'], Tone> = {
  open: 'plain',
  accepted: 'fine',
  dismissed: 'plain',
  snoozed: 'wait',
  withdrawn: 'plain',
};

export function SuggestionChips({ suggestion }: { suggestion: SuggestionView }) {
  const t = useTranslations('suggestions');
  return (
    <Group gap={6}>
      <Chip tone={suggestion.target === 'PD' ? 'pd' : 'planning'}>{t(`target.${suggestion.target}`)}</Chip>
      {suggestion.state === 'open' ? null : <Chip tone={tones[suggestion.state]}>{t(`state.${suggestion.state}`)}</Chip>}
      <Chip tone={suggestion.recurrenceState === 'active' || suggestion.recurrenceState === 'relapsed' ? 'support' : 'plain'}>
        {t(`phase.${suggestion.recurrenceState}`)}
      </Chip>
      {suggestion.early ? <Chip>{t('early')}</Chip> : null}
    </Group>
  );
}
