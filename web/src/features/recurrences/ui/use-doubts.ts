import { useTranslations } from 'use-intl';
import type { EvidenceView } from '~/shared/contract/support';
import { useNames } from '~/shared/directory/use-names';

const few = 5;
const most = 0.5;

/** What speaks against a recurrence, read off its evidence. */
export function useDoubts(): (pack: EvidenceView) => string[] {
  const t = useTranslations('recurrences.against');
  const names = useNames();
  return ({ recurrence, work }) => {
    const { seasonYears, level } = recurrence.evidence;
    const site = work?.sites.toSorted((a, b) => b.tickets - a.tickets)[0];
    const isOneSite = work && site && recurrence.scope !== 'site' && site.tickets / Math.max(1, work.tickets) > most;
    return [
      work && work.confirmed < few ? t('few', { confirmed: work.confirmed }) : undefined,
      recurrence.flavour === 'outbreak' && level === 1 ? t('weak') : undefined,
      isOneSite ? t('oneSite', { site: names.site(site.id), percent: Math.round((site.tickets / work.tickets) * 100) }) : undefined,
      seasonYears === 1 ? t('seenOnce') : undefined,
      recurrence.state === 'watch' ? t('falling') : undefined,
    ].filter((doubt) => doubt !== undefined);
  };
}
