import { Group, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import type { SuggestionView } from '~/shared/contract/pd';
import { Answer } from '~/shared/ui/answer';
import { Columns } from '~/shared/ui/columns';
import { Loading } from '~/shared/ui/loading';
import { PageHeader } from '~/shared/ui/page-header';
import { Panel } from '~/shared/ui/panel';
import { suggestionQuery } from './api/get-suggestion';
import type { Service } from './service';
import { Causes } from './ui/causes';
import { DecisionButtons } from './ui/decision-buttons';
import { DecisionTaken } from './ui/decision-taken';
import { NumbersBehind } from './ui/numbers-behind';
import { SuggestionChips } from './ui/suggestion-chips';
import { useSentences } from './ui/use-sentences';

const WeekChart = lazy(() => import('~/shared/ui/week-chart').then((module) => ({ default: module.WeekChart })));

export function SuggestionPage({ service, id }: { service: Service; id: string }) {
  const query = useQuery(suggestionQuery(service, id));
  return <Answer query={query}>{(found) => <Found service={service} suggestion={found} />}</Answer>;
}

function Found({ service, suggestion }: { service: Service; suggestion: SuggestionView }) {
  const t = useTranslations('suggestions');
  const says = useSentences();
  const doubts = says.against(suggestion);
  return (
    <>
      <Group mb="xs"><SuggestionChips suggestion={suggestion} /></Group>
      <PageHeader
        title={says.topic(suggestion)}
        lead={says.place(suggestion)}
        actions={<DecisionButtons service={service} suggestion={suggestion} />}
      />
      <Columns
        aside={
          <>
            <DecisionTaken suggestion={suggestion} />
            <Panel title={t('evidence.causes')}><Causes kinds={suggestion.evidence.kinds} confirmed={suggestion.evidence.confirmed} /></Panel>
          </>
        }
      >
        <Panel>
          <Text size="lg">{says.happened(suggestion)}</Text>
          <Text c="dimmed" mb="md">{says.avoidable(suggestion)}</Text>
          <Suspense fallback={<Loading rows={3} />}>
            <WeekChart weeks={suggestion.evidence.history} />
          </Suspense>
        </Panel>
        <Panel title={t('evidence.against')}>
          {doubts.length > 0 ? (
            <List spacing="xs">{doubts.map((doubt) => <List.Item key={doubt}>{doubt}</List.Item>)}</List>
          ) : (
            <Text c="dimmed">{t('evidence.noDoubts')}</Text>
          )}
        </Panel>
        <Panel title={t('evidence.numbers')}><NumbersBehind suggestion={suggestion} /></Panel>
      </Columns>
    </>
  );
}
