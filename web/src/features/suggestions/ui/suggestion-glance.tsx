import { Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconBulb } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Answer } from '~/shared/ui/answer';
import { Nothing } from '~/shared/ui/nothing';
import { suggestionsQuery } from '../api/list-suggestions';
import type { Service } from '../service';
import { SuggestionCard } from './suggestion-card';

/** The weightiest suggestions of a service, for another page. */
export function SuggestionGlance({ service, first = 3 }: { service: Service; first?: number }) {
  const t = useTranslations('suggestions');
  const suggestions = useInfiniteQuery(suggestionsQuery(service, { limit: first }));
  return (
    <Answer query={suggestions} rows={2} empty={<Nothing icon={IconBulb} title={t('none.inbox')} hint={t('noneHint')} />}>
      {(rows) => (
        <Stack gap="md">
          {rows.slice(0, first).map((one) => <SuggestionCard key={one.id} service={service} suggestion={one} />)}
        </Stack>
      )}
    </Answer>
  );
}
