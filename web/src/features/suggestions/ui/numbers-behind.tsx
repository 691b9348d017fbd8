import { useFormatter, useTranslations } from 'use-intl';
import type { SuggestionView } from '~/shared/contract/pd';
import { useNames } from '~/shared/directory/use-names';
import { Day } from '~/shared/ui/day';
import { Facts } from '~/shared/ui/facts';
import { Chip } from '~/shared/ui/chip';

/** The numbers, for those who ask. */
export function NumbersBehind({ suggestion }: { suggestion: SuggestionView }) {
  const t = useTranslations('suggestions');
  const format = useFormatter();
  const names = useNames();
  const { evidence } = suggestion;
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const tallies = (all: { id: string; tickets: number }[], name: (id: string) => string) =>
    all.map((one) => t('facts.tally', { name: name(one.id), tickets: one.tickets })).join(', ');
  return (
    <Facts
      facts={[
        [t('facts.count'), number(evidence.count)],
        [t('facts.expected'), number(evidence.expected)],
        [t('facts.ratio'), evidence.ratio ? t('facts.times', { ratio: number(evidence.ratio) }) : undefined],
        [t('facts.people'), evidence.people],
        [t('facts.assets'), evidence.assets],
        [t('facts.sites'), tallies(evidence.sites, names.site)],
        [t('facts.models'), tallies(evidence.models, (id) => id)],
        [t('facts.since'), <Day key="since" date={suggestion.opened} />],
        [t('facts.recurrence'), suggestion.recurrence],
        [
          t('facts.linked'),
          suggestion.linked.length > 0
            ? suggestion.linked.map((link) => <Chip key={link.suggestion}>{t(`target.${link.target}`)}: {t(`state.${link.state}`)}</Chip>)
            : undefined,
        ],
      ]}
    />
  );
}
