import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMe } from '~/shared/me/me';
import { type Room, roomsOf, wings } from '../rooms';
import classes from './navigation.module.css';

export function Navigation() {
  const t = useTranslations('shell');
  const rooms = roomsOf(useMe());
  return (
    <nav aria-label={t('navigation')} className={classes.navigation}>
      {wings
        .map((wing) => ({ wing, rooms: rooms.filter((room) => room.wing === wing) }))
        .filter((group) => group.rooms.length > 0)
        .map(({ wing, rooms: inside }) => (
          <div key={wing} className={classes.wing} data-wing={wing}>
            {wing === 'start' ? null : <p className={classes.name}>{t(`wings.${wing}`)}</p>}
            {inside.map((room) => <RoomLink key={room.key} room={room} />)}
          </div>
        ))}
    </nav>
  );
}

export function RoomLink({ room, short = false }: { room: Room; short?: boolean }) {
  const t = useTranslations(short ? 'shell.short' : 'shell.rooms');
  const Sign = room.icon;
  return (
    <Link to={room.to} className={short ? classes.thumb : classes.link} activeOptions={{ exact: true, includeSearch: false }}>
      <Sign size={short ? 22 : 19} stroke={1.7} aria-hidden="true" />
      <span>{t(room.key)}</span>
    </Link>
  );
}
