import { Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Answer } from '~/shared/ui/answer';
import { LoadMore } from '~/shared/ui/load-more';
import { Nothing } from '~/shared/ui/nothing';
import { PageHeader } from '~/shared/ui/page-header';
import { Panel } from '~/shared/ui/panel';
import { When } from '~/shared/ui/when';
import { importsQuery } from './api/list-imports';
import classes from './imports-page.module.css';
import { ImportForm } from './ui/import-form';
import { ImportProgress } from './ui/import-progress';

/** The history of another help desk, brought in. */
export function ImportsPage() {
  const t = useTranslations('imports');
  const imports = useInfiniteQuery(importsQuery);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack gap="md">
        <Panel title={t('form.title')}><ImportForm /></Panel>
        <Panel title={t('runs')}>
          <Answer query={imports} rows={2} empty={<Nothing icon={IconFileImport} title={t('none')} hint={t('noneHint')} />}>
            {(runs) => (
              <ul className={classes.runs}>
                {runs.map((run) => (
                  <li key={run.id}>
                    <Link to="/imports/$id" params={{ id: run.id }}>{run.source}</Link> <When at={run.started} />
                    <ImportProgress run={run} />
                  </li>
                ))}
              </ul>
            )}
          </Answer>
          <LoadMore pages={imports} />
        </Panel>
      </Stack>
    </>
  );
}
