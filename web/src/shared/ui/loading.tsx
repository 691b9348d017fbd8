import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'use-intl';

/** The shape of what is to come. */
export function Loading({ rows = 4 }: { rows?: number | undefined }) {
  const t = useTranslations('common');
  return (
    <Stack gap="sm" aria-busy="true">
      <output><VisuallyHidden>{t('loading')}</VisuallyHidden></output>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={64} radius="md" />
      ))}
    </Stack>
  );
}
