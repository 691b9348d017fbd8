import { Group, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconRepeat } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Answer } from '~/shared/ui/answer';
import { LoadMore } from '~/shared/ui/load-more';
import { Nothing } from '~/shared/ui/nothing';
import { PageHeader } from '~/shared/ui/page-header';
import { recurrencesQuery } from './api/list-recurrences';
import { Board } from './ui/board';
import { HeatMap } from './ui/heat-map';

export type RecurrencesSearch = { as?: string | undefined; living?: string | undefined };

type Props = { search: RecurrencesSearch; onSearch: (search: RecurrencesSearch) => void };

/** What keeps coming back, as a board or as a map. */
export function RecurrencesPage({ search, onSearch }: Props) {
  const t = useTranslations('recurrences');
  const living = search.living === 'any' ? 'any' : 'true';
  const as = search.as === 'map' ? 'map' : 'board';
  const recurrences = useInfiniteQuery(recurrencesQuery({ living, limit: 200 }));
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Group gap="sm" mb="md">
        <SegmentedControl
          aria-label={t('as')}
          value={as}
          onChange={(value) => onSearch({ ...search, as: value === 'map' ? value : undefined })}
          data={(['board', 'map'] as const).map((value) => ({ value, label: t(`views.${value}`) }))}
        />
        <SegmentedControl
          aria-label={t('which')}
          value={living}
          onChange={(value) => onSearch({ ...search, living: value === 'any' ? value : undefined })}
          data={(['true', 'any'] as const).map((value) => ({ value, label: t(`living.${value}`) }))}
        />
      </Group>
      <Answer query={recurrences} empty={<Nothing icon={IconRepeat} title={t('none')} hint={t('noneHint')} />}>
        {(rows) => (as === 'map' ? <HeatMap recurrences={rows} /> : <Board recurrences={rows} />)}
      </Answer>
      <LoadMore pages={recurrences} />
    </>
  );
}
