import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import type { RecurrenceView } from '~/shared/contract/support';
import { useMay } from '~/shared/me/rights';
import { Answer } from '~/shared/ui/answer';
import { Chip } from '~/shared/ui/chip';
import { Columns } from '~/shared/ui/columns';
import { Loading } from '~/shared/ui/loading';
import { PageHeader } from '~/shared/ui/page-header';
import { Panel } from '~/shared/ui/panel';
import { recurrenceQuery } from './api/get-recurrence';
import { phaseOf } from './phases';
import { Evidence } from './ui/evidence';
import { Findings } from './ui/findings';
import { Life } from './ui/life';
import { useRecurrenceWords } from './ui/use-recurrence-words';

const WeekChart = lazy(() => import('~/shared/ui/week-chart').then((module) => ({ default: module.WeekChart })));

export function RecurrencePage({ id }: { id: string }) {
  const query = useQuery(recurrenceQuery(id));
  return <Answer query={query}>{(found) => <Found recurrence={found} />}</Answer>;
}

function Found({ recurrence }: { recurrence: RecurrenceView }) {
  const t = useTranslations('recurrences');
  const says = useRecurrenceWords();
  const mayLook = useMay('see-evidence');
  const phase = phaseOf(recurrence);
  return (
    <>
      <Group gap="xs" mb="xs">
        <Chip tone={phase === 'active' ? 'support' : phase === 'watch' ? 'wait' : 'plain'}>{t(`phases.${phase}`)}</Chip>
        <Chip>{t(recurrence.flavour === 'outbreak' ? 'flavours.outbreak' : 'flavours.chronic')}</Chip>
      </Group>
      <PageHeader title={says.topic(recurrence)} lead={says.place(recurrence)} />
      <Columns
        aside={
          <>
            <Panel title={t('numbers')}><Findings recurrence={recurrence} /></Panel>
            <Panel title={t('life')}><Life id={recurrence.id} /></Panel>
          </>
        }
      >
        <Panel>
          <Text size="lg" mb="md">{says.happened(recurrence)}</Text>
          {recurrence.history.length > 0 ? (
            <Suspense fallback={<Loading rows={3} />}><WeekChart weeks={recurrence.history} /></Suspense>
          ) : null}
        </Panel>
        {mayLook ? <Evidence id={recurrence.id} /> : null}
      </Columns>
    </>
  );
}
