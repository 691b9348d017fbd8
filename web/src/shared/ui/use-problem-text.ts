import { useTranslations } from 'use-intl';
import { asProblem } from '~/shared/api/problem';

/** What a problem means for a person, found by its type; the service's own sentence when it is new to us. */
export function useProblemText(): (error: unknown) => { title: string; hint: string } {
  const t = useTranslations('problems');
  return (error) => {
    const problem = asProblem(error);
    const key = `${problem.kind}` as 'unexpected';
    if (t.has(`${key}.title`)) return { title: t(`${key}.title`), hint: t(`${key}.hint`) };
    return { title: t('unexpected.title'), hint: problem.status > 0 ? problem.message : t('unexpected.hint') };
  };
}
