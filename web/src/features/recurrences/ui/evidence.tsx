import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { EvidenceView } from '~/shared/contract/support';
import { useNames } from '~/shared/directory/use-names';
import { Answer } from '~/shared/ui/answer';
import { Day } from '~/shared/ui/day';
import { Facts } from '~/shared/ui/facts';
import { Panel } from '~/shared/ui/panel';
import { Wide } from '~/shared/ui/wide';
import { evidenceQuery } from '../api/get-evidence';
import { useDoubts } from './use-doubts';

/** The evidence pack: what the tickets are and cost, what speaks against it, and examples without names. */
export function Evidence({ id }: { id: string }) {
  const t = useTranslations('recurrences');
  const evidence = useQuery(evidenceQuery(id));
  return (
    <Answer query={evidence} rows={2}>
      {(pack) => (
        <>
          <Against pack={pack} />
          {pack.work ? <Panel title={t('work.title')}><Work work={pack.work} /></Panel> : null}
          {pack.examples.length > 0 ? <Panel title={t('examples.title')}><Examples pack={pack} /></Panel> : null}
        </>
      )}
    </Answer>
  );
}

function Against({ pack }: { pack: EvidenceView }) {
  const t = useTranslations('recurrences.against');
  const doubts = useDoubts()(pack);
  return (
    <Panel title={t('title')}>
      {doubts.length > 0 ? (
        <ul>{doubts.map((doubt) => <li key={doubt}>{doubt}</li>)}</ul>
      ) : (
        <Text c="dimmed">{t('none')}</Text>
      )}
    </Panel>
  );
}

function Work({ work }: { work: NonNullable<EvidenceView['work']> }) {
  const t = useTranslations('recurrences.work');
  const names = useNames();
  return (
    <Facts
      facts={[
        [t('tickets'), t('open', { tickets: work.tickets, open: work.open })],
        [t('people'), work.people],
        [t('confirmed'), work.confirmed],
        [t('technician'), t('minutes', { minutes: work.technicianMinutes, timed: work.timed })],
        [t('teaching'), work.teachingMinutes],
        [t('sites'), work.sites.map((site) => `${names.site(site.id)} (${site.tickets})`).join(', ')],
        [t('models'), work.models.map((model) => `${model.id} (${model.tickets})`).join(', ')],
      ]}
    />
  );
}

function Examples({ pack }: { pack: EvidenceView }) {
  const t = useTranslations();
  const names = useNames();
  return (
    <Wide label={t('recurrences.examples.title')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {(['number', 'day', 'site', 'model'] as const).map((column) => <Table.Th key={column}>{t(`recurrences.examples.${column}`)}</Table.Th>)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pack.examples.map((example) => (
            <Table.Tr key={example.number}>
              <Table.Td>{example.number}</Table.Td>
              <Table.Td><Day date={example.day} /></Table.Td>
              <Table.Td>{names.site(example.site)}</Table.Td>
              <Table.Td>{example.model ?? '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}
