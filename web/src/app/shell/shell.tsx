import { Drawer, Kbd } from '@mantine/core';
import { useDisclosure, useHotkeys, useMediaQuery } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '~/shared/me/me';
import { Loading } from '~/shared/ui/loading';
import { roomsOf } from '../rooms';
import { Brand } from './brand';
import { Navigation, RoomLink } from './navigation';
import classes from './shell.module.css';
import { Who } from './who';

const Palette = lazy(() => import('./palette').then((module) => ({ default: module.Palette })));

/** The frame around every page: a side on a desk, a bar under the thumb on a phone. */
export function Shell() {
  const t = useTranslations('shell');
  const isWide = useMediaQuery('(min-width: 56em)', true, { getInitialValueInEffect: false });
  const [calls, setCalls] = useState(0);
  const seek = () => setCalls((before) => before + 1);
  useHotkeys([['mod+K', seek]], []);
  return (
    <div className={classes.shell} data-wide={isWide || undefined}>
      <a className={classes.skip} href="#main">{t('skip')}</a>
      {isWide ? <Side onSeek={seek} /> : <Top />}
      <Content />
      {isWide ? null : <Thumbs />}
      {calls > 0 ? <Suspense><Palette call={calls} /></Suspense> : null}
    </div>
  );
}

function Side({ onSeek }: { onSeek: () => void }) {
  const t = useTranslations('shell');
  return (
    <div className={classes.side}>
      <Brand />
      <button type="button" className={classes.seek} onClick={onSeek}>
        <IconSearch size={17} stroke={1.7} aria-hidden="true" /> {t('palette.go')} <Kbd size="xs">{t('palette.key')}</Kbd>
      </button>
      <Navigation />
      <Who />
    </div>
  );
}

function Top() {
  const t = useTranslations('shell');
  const [opened, menu] = useDisclosure(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const close = menu.close;
  useEffect(close, [path, close]);
  return (
    <header className={classes.top}>
      <Brand />
      <button type="button" className={classes.menu} onClick={menu.open} aria-label={t('menu')}>
        <IconMenu2 size={22} />
      </button>
      <Drawer opened={opened} onClose={close} title={t('menu')} position="right" size="18rem">
        <Navigation />
        <Who />
      </Drawer>
    </header>
  );
}

/** After going to another page, reading begins at its content. */
function Content() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  return (
    <main id="main" ref={main} tabIndex={-1} className={classes.main}>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </main>
  );
}

function Thumbs() {
  const t = useTranslations('shell');
  const rooms = roomsOf(useMe()).slice(0, 4);
  return (
    <nav className={classes.thumbs} aria-label={t('shortcuts')}>
      {rooms.map((room) => <RoomLink key={room.key} room={room} short />)}
    </nav>
  );
}
