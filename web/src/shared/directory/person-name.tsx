import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useMe } from '~/shared/me/me';
import { useMay } from '~/shared/me/rights';
import { personQuery } from './get-person';

/** A person's name for those who may see names, "you" for oneself. */
export function PersonName({ id }: { id: string }) {
  const t = useTranslations('people');
  const me = useMe();
  const may = useMay('see-people');
  const own = id === me.person;
  const { data } = useQuery({ ...personQuery(id), enabled: may && !own });
  if (own) return t('you');
  return data?.name ?? (may ? id : t('colleague'));
}
