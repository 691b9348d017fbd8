import { useFormatter, useTranslations } from 'use-intl';
import type { SuggestionView } from '~/shared/contract/pd';
import { useNames } from '~/shared/directory/use-names';

/** A suggestion as a person would put it, with names instead of ids. */
export function useSentences() {
  const t = useTranslations('suggestions.says');
  const format = useFormatter();
  const names = useNames();
  const number = (value: number) => format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 });

  const place = ({ scope, node }: SuggestionView) =>
    scope === 'site' ? names.site(node) : scope === 'group' ? t('group', { group: node }) : t('district');

  const happened = (suggestion: SuggestionView) => {
    const { count, people, windowDays, expected } = suggestion.evidence;
    return t(people ? 'happened' : 'happenedWithoutPeople', {
      count,
      people: people ?? 0,
      days: windowDays ?? 0,
      expected: number(expected),
    });
  };

  const avoidable = ({ avoidableMinutes }: SuggestionView) =>
    avoidableMinutes >= 90
      ? t('avoidableHours', { hours: number(avoidableMinutes / 60) })
      : t('avoidableMinutes', { minutes: Math.round(avoidableMinutes) });

  const against = (suggestion: SuggestionView) =>
    suggestion.evidence.against.map(({ reason, value, site }) =>
      t(`against.${reason}`, { value: number(value), percent: Math.round(value * 100), site: site ? names.site(site) : '' }),
    );

  return { place, happened, avoidable, against, topic: ({ leaf }: SuggestionView) => names.leaf(leaf) };
}
