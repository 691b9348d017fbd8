import { useTranslations } from 'use-intl';
import { PageHeader } from '~/shared/ui/page-header';
import { Panel } from '~/shared/ui/panel';
import classes from './connect-page.module.css';

const contracts = [
  ['support', '/api/support/openapi.json'],
  ['pd', '/api/pd/openapi.json'],
  ['planning', '/api/planning/openapi.json'],
  ['events', '/schemas/asyncapi.json'],
] as const;

/** What a program can ask for and listen to: the contracts themselves. */
export function ConnectPage() {
  const t = useTranslations('connect');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Panel>
        <ul className={classes.contracts}>
          {contracts.map(([key, address]) => (
            <li key={key}>
              <a href={address}>{t(`contracts.${key}`)}</a>
              <span>{address}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
