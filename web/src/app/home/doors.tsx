import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMe } from '~/shared/me/me';
import { roomsOf } from '../rooms';
import classes from './doors.module.css';

/** Every room that this person may enter. */
export function Doors() {
  const t = useTranslations('shell.rooms');
  const rooms = roomsOf(useMe()).filter(({ key }) => key !== 'home');
  return (
    <ul className={classes.doors}>
      {rooms.map(({ key, to, icon: Sign }) => (
        <li key={key}>
          <Link to={to}><Sign size={22} stroke={1.7} aria-hidden="true" /> {t(key)}</Link>
        </li>
      ))}
    </ul>
  );
}
