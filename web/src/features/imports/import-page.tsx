import { Button, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import type { ImportView } from '~/shared/contract/support';
import { Answer } from '~/shared/ui/answer';
import { Facts } from '~/shared/ui/facts';
import { PageHeader } from '~/shared/ui/page-header';
import { Panel } from '~/shared/ui/panel';
import { useTellProblem } from '~/shared/ui/use-tell-problem';
import { When } from '~/shared/ui/when';
import { cancelImport } from './api/cancel-import';
import { importQuery } from './api/get-import';
import { importKeys } from './api/keys';
import { isRunning } from './running';
import { FaultList } from './ui/fault-list';
import { ImportProgress } from './ui/import-progress';

export function ImportPage({ id }: { id: string }) {
  const query = useQuery(importQuery(id));
  return <Answer query={query}>{(run) => <Found run={run} />}</Answer>;
}

function Found({ run }: { run: ImportView }) {
  const t = useTranslations('imports');
  const format = useFormatter();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const cancel = useMutation({
    mutationFn: () => cancelImport(run.id),
    onSuccess: (answer) => queries.setQueryData(importKeys.one(run.id), answer),
    onError: tellProblem,
  });
  return (
    <>
      <PageHeader
        title={t('one', { source: run.source })}
        lead={<When at={run.started} />}
        actions={isRunning(run) ? <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>{t('cancel')}</Button> : undefined}
      />
      <Stack gap="md">
        <Panel>
          <Stack gap="md">
            <ImportProgress run={run} />
            <Facts
              facts={[
                [t('counts.imported'), format.number(run.imported)],
                [t('counts.unchanged'), format.number(run.unchanged)],
                [t('counts.rejected'), format.number(run.rejected)],
                [t('counts.failure'), run.failure],
                [t('counts.sites'), run.forecast ? `${run.forecast.sites}: ${run.forecast.siteNames.join(', ')}` : undefined],
                [t('counts.leaves'), run.forecast ? `${run.forecast.leaves}: ${run.forecast.leafNames.join(', ')}` : undefined],
                [t('counts.people'), run.forecast?.people],
              ]}
            />
          </Stack>
        </Panel>
        <Panel title={t('faults.title')}><FaultList id={run.id} /></Panel>
      </Stack>
    </>
  );
}
