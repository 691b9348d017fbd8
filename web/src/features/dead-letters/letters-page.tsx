import { SegmentedControl, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconMailOff } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Answer } from '~/shared/ui/answer';
import { Chip } from '~/shared/ui/chip';
import { LoadMore } from '~/shared/ui/load-more';
import { Nothing } from '~/shared/ui/nothing';
import { PageHeader } from '~/shared/ui/page-header';
import { Panel } from '~/shared/ui/panel';
import { When } from '~/shared/ui/when';
import { Wide } from '~/shared/ui/wide';
import { lettersQuery } from './api/list-letters';
import { type ShownState, shownStates } from './shown-states';

/** Events that a reader could not act on, until somebody does. */
export function LettersPage({ state, onState }: { state: ShownState; onState: (state: ShownState) => void }) {
  const t = useTranslations('letters');
  const letters = useInfiniteQuery(lettersQuery(state));
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <SegmentedControl
        mb="md"
        aria-label={t('which')}
        value={state}
        onChange={(value) => onState(shownStates.find((one) => one === value) ?? 'waiting')}
        data={shownStates.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      <Answer query={letters} empty={<Nothing icon={IconMailOff} title={t('none')} hint={t('noneHint')} />}>
        {(rows) => (
          <Panel>
            <Wide label={t('title')}>
              <Table verticalSpacing="sm">
                <Table.Thead>
                  <Table.Tr>
                    {(['reason', 'reader', 'subject', 'since'] as const).map((column) => <Table.Th key={column}>{t(`columns.${column}`)}</Table.Th>)}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((letter) => (
                    <Table.Tr key={letter.id}>
                      <Table.Td>
                        <Link to="/dead-letters/$id" params={{ id: letter.id }}>{letter.reason}</Link>{' '}
                        {letter.behind ? <Chip tone="wait">{t('behind')}</Chip> : null}
                      </Table.Td>
                      <Table.Td>{letter.group}</Table.Td>
                      <Table.Td>{letter.subject ?? '–'}</Table.Td>
                      <Table.Td><When at={letter.at} /></Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Wide>
          </Panel>
        )}
      </Answer>
      <LoadMore pages={letters} />
    </>
  );
}
