import { Button, Center } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';

type Pages = Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;

/** The next page of a list, on demand. */
export function LoadMore({ pages }: { pages: Pages }) {
  const t = useTranslations('common');
  if (!pages.hasNextPage) return null;
  return (
    <Center mt="md">
      <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {t('more')}
      </Button>
    </Center>
  );
}
