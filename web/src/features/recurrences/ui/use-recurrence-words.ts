import { useFormatter, useTranslations } from 'use-intl';
import type { RecurrenceView } from '~/shared/contract/support';
import { useNames } from '~/shared/directory/use-names';

/** A recurrence as a person would put it. */
export function useRecurrenceWords() {
  const t = useTranslations('recurrences.says');
  const format = useFormatter();
  const names = useNames();
  const number = (value: number) => format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 });

  const topic = ({ leaf }: RecurrenceView) => (leaf ? names.leaf(leaf) : t('restricted'));
  const place = ({ scope, node }: RecurrenceView) =>
    scope === 'site' && node ? names.site(node) : scope === 'group' ? t('group', { group: node ?? '' }) : t('district');
  const happened = ({ evidence: { count, distinctRequesters, windowDays, expected } }: RecurrenceView) =>
    t(distinctRequesters ? 'happened' : 'happenedWithoutPeople', {
      count: count ?? 0,
      people: distinctRequesters ?? 0,
      days: windowDays ?? 0,
      expected: number(expected ?? 0),
    });
  return { topic, place, happened };
}
