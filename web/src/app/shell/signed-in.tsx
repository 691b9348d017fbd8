import { useMe } from '~/shared/me/me';
import { useTranslations } from 'use-intl';
import classes from './who.module.css';

export function SignedIn() {
  const t = useTranslations('shell');
  const me = useMe();
  return (
    <p className={classes.signedIn}>
      <b>{me.name ?? me.client ?? me.person}</b>
      <span>{t('in', { roles: me.roles.map((role) => t(`roles.${role}`)).join(', '), district: me.district })}</span>
    </p>
  );
}
