import { Button, Group, Table } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { IconDownload, IconCircleCheck } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Answer } from '~/shared/ui/answer';
import { LoadMore } from '~/shared/ui/load-more';
import { Nothing } from '~/shared/ui/nothing';
import { useTellProblem } from '~/shared/ui/use-tell-problem';
import { Wide } from '~/shared/ui/wide';
import { faultsQuery } from '../api/list-faults';
import { downloadFaults } from '../download-faults';

/** What did not come in, and why; the whole of it as a file. */
export function FaultList({ id }: { id: string }) {
  const t = useTranslations('imports.faults');
  const faults = useInfiniteQuery(faultsQuery(id));
  const tellProblem = useTellProblem();
  const download = useMutation({ mutationFn: () => downloadFaults(id), onError: tellProblem });
  return (
    <Answer query={faults} rows={2} empty={<Nothing icon={IconCircleCheck} title={t('none')} hint={t('noneHint')} />}>
      {(rows) => (
        <>
          <Wide label={t('title')}>
            <Table>
              <Table.Thead>
                <Table.Tr><Table.Th>{t('line')}</Table.Th><Table.Th>{t('field')}</Table.Th><Table.Th>{t('reason')}</Table.Th></Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((fault) => (
                  <Table.Tr key={`${fault.line} ${fault.field}`}>
                    <Table.Td>{fault.line}</Table.Td><Table.Td>{fault.field}</Table.Td><Table.Td>{fault.reason}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Wide>
          <LoadMore pages={faults} />
          <Group mt="md">
            <Button variant="default" leftSection={<IconDownload size={16} />} loading={download.isPending} onClick={() => download.mutate()}>
              {t('download')}
            </Button>
          </Group>
        </>
      )}
    </Answer>
  );
}
