import { createTheme, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { newQueryClient } from '~/shared/api/query-client';
import { LanguageProvider } from '~/shared/i18n/language';
import { theme } from '~/shared/theme/theme';
import { Entrance } from './entrance';
import { newRouter } from './router';

type Env = 'default' | 'test';

/** In a test nothing moves. */
export function App({ env = 'default' }: { env?: Env }) {
  const [queries] = useState(newQueryClient);
  const [router] = useState(newRouter);
  return (
    <LanguageProvider>
      <Themed env={env}>
        <QueryClientProvider client={queries}>
          <Notifications position="bottom-right" />
          <Entrance>
            <RouterProvider router={router} />
          </Entrance>
        </QueryClientProvider>
      </Themed>
    </LanguageProvider>
  );
}

/** The theme, with the words that the library itself needs. */
function Themed({ env, children }: { env: Env; children: ReactNode }) {
  const t = useTranslations('common');
  const spoken = useMemo(
    () => mergeThemeOverrides(theme, createTheme({ components: { CloseButton: { defaultProps: { 'aria-label': t('close') } } } })),
    [t],
  );
  return (
    <MantineProvider env={env} theme={spoken} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  );
}
