import { Table } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import type { ScoreView } from '~/shared/contract/pd';
import { useNames } from '~/shared/directory/use-names';
import { useDuration } from '~/shared/ui/use-duration';
import { Wide } from '~/shared/ui/wide';
import classes from './scores.module.css';

/** The figures of all suggestions. */
export function Scores({ score }: { score: ScoreView }) {
  const t = useTranslations('ledger.scores');
  const format = useFormatter();
  const duration = useDuration();
  const figures: [string, string, string][] = [
    ['suggested', format.number(score.suggested), t('open', { open: score.open, snoozed: score.snoozed })],
    ['precision', score.precision === null || score.precision === undefined ? '–' : format.number(score.precision, { style: 'percent' }), t('decided', { accepted: score.accepted, dismissed: score.dismissed })],
    ['median', duration(score.medianSeconds), t('p90', { time: duration(score.p90Seconds) })],
  ];
  return (
    <dl className={classes.scores}>
      {figures.map(([key, value, more]) => (
        <div key={key}>
          <dt>{t(key as 'suggested')}</dt>
          <dd className={classes.value}>{value}</dd>
          <dd className={classes.more}>{more}</dd>
        </div>
      ))}
    </dl>
  );
}

export function ScoresByLeaf({ scores, label }: { scores: ScoreView[]; label: string }) {
  const t = useTranslations('ledger.columns');
  const format = useFormatter();
  const names = useNames();
  return (
    <Wide label={label}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {(['category', 'suggested', 'accepted', 'dismissed', 'precision'] as const).map((column) => <Table.Th key={column}>{t(column)}</Table.Th>)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {scores.map((score) => (
            <Table.Tr key={score.name}>
              <Table.Td>{score.name ? names.leaf(score.name) : '–'}</Table.Td>
              <Table.Td>{score.suggested}</Table.Td>
              <Table.Td>{score.accepted}</Table.Td>
              <Table.Td>{score.dismissed}</Table.Td>
              <Table.Td>{score.precision === null || score.precision === undefined ? '–' : format.number(score.precision, { style: 'percent' })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}
