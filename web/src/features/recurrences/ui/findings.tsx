import { useFormatter, useTranslations } from 'use-intl';
import type { RecurrenceView } from '~/shared/contract/support';
import { Day } from '~/shared/ui/day';
import { Facts } from '~/shared/ui/facts';

/** The numbers of the detector, for those who ask. */
export function Findings({ recurrence }: { recurrence: RecurrenceView }) {
  const t = useTranslations('recurrences.facts');
  const format = useFormatter();
  const { evidence } = recurrence;
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? undefined : format.number(value, { maximumFractionDigits: 1 });
  return (
    <Facts
      facts={[
        [t('count'), number(evidence.count)],
        [t('expected'), number(evidence.expected)],
        [t('ratio'), evidence.ratio ? t('times', { ratio: number(evidence.ratio) ?? '' }) : undefined],
        [t('people'), evidence.distinctRequesters],
        [t('devices'), evidence.distinctAssets],
        [t('avoidable'), number(evidence.avoidableMinutes)],
        [t('opened'), recurrence.opened ? <Day key="opened" date={recurrence.opened} /> : undefined],
        [t('day'), <Day key="day" date={recurrence.day} />],
      ]}
    />
  );
}
