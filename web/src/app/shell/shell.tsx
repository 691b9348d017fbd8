import { Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { IconMenu2 } from '@tabler/icons-react';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '~/shared/me/me';
import { Loading } from '~/shared/ui/loading';
import { roomsOf } from '../rooms';
import { Brand } from './brand';
import { Navigation, RoomLink } from './navigation';
import classes from './shell.module.css';
import { Who } from './who';

/** The frame around every page: a side on a desk, a bar under the thumb on a phone. */
export function Shell() {
  const t = useTranslations('shell');
  const isWide = useMediaQuery('(min-width: 56em)', true, { getInitialValueInEffect: false });
  return (
    <div className={classes.shell} data-wide={isWide || undefined}>
      <a className={classes.skip} href="#main">{t('skip')}</a>
      {isWide ? <Side /> : <Top />}
      <Content />
      {isWide ? null : <Thumbs />}
    </div>
  );
}

function Side() {
  return (
    <div className={classes.side}>
      <Brand />
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
