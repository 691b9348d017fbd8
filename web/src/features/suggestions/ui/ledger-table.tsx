import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { LedgerView } from '~/shared/contract/pd';
import { PersonName } from '~/shared/directory/person-name';
import { useNames } from '~/shared/directory/use-names';
import { Chip } from '~/shared/ui/chip';
import { When } from '~/shared/ui/when';
import { useDuration } from '~/shared/ui/use-duration';
import { Wide } from '~/shared/ui/wide';
import type { Service } from '../service';
import classes from './ledger-table.module.css';

/** Each suggestion, how long it waited, and who decided what last. */
export function LedgerTable({ rows, service }: { rows: LedgerView[]; service: Service }) {
  const t = useTranslations();
  return (
    <Wide label={t('ledger.entries')}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            {(['category', 'suggested', 'state', 'waited', 'last'] as const).map((column) => <Table.Th key={column}>{t(`ledger.columns.${column}`)}</Table.Th>)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => <Row key={row.id} row={row} service={service} />)}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}

function Row({ row, service }: { row: LedgerView; service: Service }) {
  const t = useTranslations();
  const names = useNames();
  const duration = useDuration();
  const last = row.decisions.at(-1);
  return (
    <Table.Tr>
      <Table.Td>
        <Link to={service === 'pd' ? '/pd/suggestions/$id' : '/planning/suggestions/$id'} params={{ id: row.id }} className={classes.topic}>
          {names.leaf(row.leaf)}
        </Link>
        <div className={classes.place}>{row.scope === 'site' ? names.site(row.node) : t('suggestions.says.district')}</div>
      </Table.Td>
      <Table.Td><When at={row.suggestedAt} /></Table.Td>
      <Table.Td><Chip tone={row.state === 'accepted' ? 'fine' : row.state === 'snoozed' ? 'wait' : 'plain'}>{t(`suggestions.state.${row.state}`)}</Chip></Table.Td>
      <Table.Td>{duration(row.secondsToDecision)}</Table.Td>
      <Table.Td>
        {last ? (
          <>
            {t(`ledger.deeds.${last.deed}`)}{last.by ? <>, <PersonName id={last.by} /></> : null}
            {last.reason ? <div className={classes.place}>{t(`suggestions.dismissal.reasons.${last.reason}`)}</div> : null}
          </>
        ) : '–'}
      </Table.Td>
    </Table.Tr>
  );
}
