import { SegmentedControl, Stack } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconNotebook } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { has } from '~/shared/me/rights';
import { useMe } from '~/shared/me/me';
import { Answer } from '~/shared/ui/answer';
import { LoadMore } from '~/shared/ui/load-more';
import { Nothing } from '~/shared/ui/nothing';
import { PageHeader } from '~/shared/ui/page-header';
import { Panel } from '~/shared/ui/panel';
import { summaryQuery } from './api/get-summary';
import { ledgerQuery } from './api/list-ledger';
import { deciders, type Service } from './service';
import { LedgerTable } from './ui/ledger-table';
import { Scores, ScoresByLeaf } from './ui/scores';

const services: Service[] = ['pd', 'planning'];

type Props = { wanted: string | undefined; onService: (service: Service) => void };

/** How good the suggestions were, and what became of each. */
export function LedgerPage({ wanted, onService }: Props) {
  const t = useTranslations('ledger');
  const me = useMe();
  const open = services.filter((service) => has(me, deciders[service]));
  const service = open.find((one) => one === wanted) ?? open[0] ?? 'pd';
  const summary = useQuery(summaryQuery(service));
  const ledger = useInfiniteQuery(ledgerQuery(service));
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          open.length > 1 ? (
            <SegmentedControl
              aria-label={t('service')}
              value={service}
              onChange={(value) => onService(value === 'planning' ? value : 'pd')}
              data={open.map((value) => ({ value, label: t(`services.${value}`) }))}
            />
          ) : undefined
        }
      />
      <Stack gap="md">
        <Answer query={summary} rows={1}>
          {(found) => (
            <>
              <Scores score={found.all} />
              {found.byLeaf.length > 0 ? <Panel title={t('byLeaf')}><ScoresByLeaf scores={found.byLeaf} label={t('byLeaf')} /></Panel> : null}
            </>
          )}
        </Answer>
        <Panel title={t('entries')}>
          <Answer query={ledger} empty={<Nothing icon={IconNotebook} title={t('none')} hint={t('noneHint')} />}>
            {(rows) => <LedgerTable rows={rows} service={service} />}
          </Answer>
          <LoadMore pages={ledger} />
        </Panel>
      </Stack>
    </>
  );
}
