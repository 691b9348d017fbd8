import { ActionIcon, Button, Group, SegmentedControl, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { cookie } from '~/shared/api/cookie';
import { useLanguage } from '~/shared/i18n/language';
import { type Locale, locales } from '~/shared/i18n/locale';
import { SignedIn } from './signed-in';
import classes from './who.module.css';

/** Who is signed in, how they like it, and the way out. */
export function Who() {
  const t = useTranslations('shell');
  const { locale, choose } = useLanguage();
  return (
    <div className={classes.who}>
      <SignedIn />
      <Group gap="xs" wrap="nowrap">
        <SegmentedControl
          size="xs"
          aria-label={t('language')}
          value={locale}
          onChange={(value) => choose(value as Locale)}
          data={locales.map((value) => ({ value, label: value.toUpperCase() }))}
        />
        <SchemeSwitch />
      </Group>
      <SignOut />
    </div>
  );
}

function SchemeSwitch() {
  const t = useTranslations('shell');
  const scheme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <Tooltip label={t(other)}>
      <ActionIcon variant="default" size="lg" aria-label={t(other)} onClick={() => setColorScheme(other)}>
        {scheme === 'dark' ? <IconSun size={17} /> : <IconMoon size={17} />}
      </ActionIcon>
    </Tooltip>
  );
}

/** A form, since the way out leads over the identity provider; the token is read when it is needed. */
function SignOut() {
  const t = useTranslations('shell');
  return (
    <form
      method="post"
      action="/logout"
      onSubmit={(event) => {
        const field = event.currentTarget.elements.namedItem('_csrf');
        if (field instanceof HTMLInputElement) field.value = cookie('TRIVIUM_CSRF');
      }}
    >
      <input type="hidden" name="_csrf" />
      <Button type="submit" variant="default" size="sm" fullWidth leftSection={<IconLogout size={16} />}>
        {t('signOut')}
      </Button>
    </form>
  );
}
