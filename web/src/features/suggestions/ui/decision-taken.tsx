import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { SuggestionView } from '~/shared/contract/pd';
import { PersonName } from '~/shared/directory/person-name';
import { Day } from '~/shared/ui/day';
import { Panel } from '~/shared/ui/panel';
import { When } from '~/shared/ui/when';

/** Who decided what, and when. */
export function DecisionTaken({ suggestion }: { suggestion: SuggestionView }) {
  const t = useTranslations('suggestions');
  const decision = suggestion.decision;
  if (!decision) return null;
  return (
    <Panel title={t('decision.title')}>
      <Text>{t(`state.${decision.decided}`)}</Text>
      <Text size="sm" c="dimmed"><PersonName id={decision.by} /> · <When at={decision.at} /></Text>
      {decision.reason ? <Text size="sm" mt="xs">{t(`dismissal.reasons.${decision.reason}`)}</Text> : null}
      {decision.remark ? <Text size="sm" mt="xs">{decision.remark}</Text> : null}
      {decision.until ? <Text size="sm" mt="xs">{t('decision.until')} <Day date={decision.until} /></Text> : null}
      {decision.untilGrown ? <Text size="sm">{t('decision.untilGrown')}</Text> : null}
    </Panel>
  );
}
