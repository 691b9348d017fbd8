import { IconCompassOff, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type Right, useMay } from '~/shared/me/rights';
import { LinkButton } from '~/shared/ui/link-button';
import { Nothing } from '~/shared/ui/nothing';
import { PageHeader } from '~/shared/ui/page-header';

export function NotFound() {
  const t = useTranslations('notHere');
  return (
    <>
      <PageHeader title={t('notFound')} />
      <Nothing icon={IconCompassOff} title={t('notFoundTitle')} hint={t('notFoundHint')} action={<LinkButton to="/">{t('home')}</LinkButton>} />
    </>
  );
}

/** Shows a page to those who may see it; the services would refuse the others. */
export function Only({ right, children }: { right: Right; children: ReactNode }) {
  const t = useTranslations('notHere');
  if (useMay(right)) return children;
  return (
    <>
      <PageHeader title={t('notAllowed')} />
      <Nothing icon={IconLock} title={t('notAllowedTitle')} hint={t('notAllowedHint')} action={<LinkButton to="/">{t('home')}</LinkButton>} />
    </>
  );
}
