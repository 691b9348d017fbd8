import { SegmentedControl, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconBulb } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Answer } from '~/shared/ui/answer';
import { LoadMore } from '~/shared/ui/load-more';
import { Nothing } from '~/shared/ui/nothing';
import { PageHeader } from '~/shared/ui/page-header';
import { suggestionsQuery } from './api/list-suggestions';
import type { Service } from './service';
import classes from './suggestions-page.module.css';
import { SuggestionCard } from './ui/suggestion-card';
import { type View, viewOf, views } from './view';

type Props = { service: Service; view: View; onView: (view: View) => void };

export function SuggestionsPage({ service, view, onView }: Props) {
  const t = useTranslations('suggestions');
  const suggestions = useInfiniteQuery(suggestionsQuery(service, view === 'inbox' ? {} : { state: view }));
  return (
    <>
      <PageHeader title={t(`${service}.title`)} lead={t(`${service}.lead`)} />
      <div className={classes.views}>
        <SegmentedControl
          aria-label={t('view')}
          value={view}
          onChange={(value) => onView(viewOf(value))}
          data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
        />
      </div>
      <Answer
        query={suggestions}
        empty={<Nothing icon={IconBulb} title={t(`none.${view}`)} hint={t(view === 'inbox' ? 'noneHint' : 'noneOther')} />}
      >
        {(rows) => (
          <Stack gap="md">
            {rows.map((suggestion) => <SuggestionCard key={suggestion.id} service={service} suggestion={suggestion} />)}
          </Stack>
        )}
      </Answer>
      <LoadMore pages={suggestions} />
    </>
  );
}
