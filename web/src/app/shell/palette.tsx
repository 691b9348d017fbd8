import '@mantine/spotlight/styles.css';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch, IconTicket } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '~/shared/me/me';
import { has } from '~/shared/me/rights';
import { roomsOf } from '../rooms';

const number = /^t-?\d{4}-\d+$/i;

/** Goes anywhere by a few letters: to a room, to a ticket by its number, to what the queue finds. */
export function Palette({ call }: { call: number }) {
  const t = useTranslations('shell');
  const me = useMe();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const words = query.trim();
  useEffect(() => {
    if (call > 0) spotlight.open();
  }, [call]);

  const rooms = roomsOf(me).map(({ key, to, icon: Sign }) => ({
    id: key,
    label: t(`rooms.${key}`),
    leftSection: <Sign size={20} stroke={1.7} />,
    onClick: () => void navigate({ to }),
  }));
  const ticket = {
    id: 'ticket',
    label: t('palette.ticket', { number: words.toUpperCase() }),
    keywords: words,
    leftSection: <IconTicket size={20} stroke={1.7} />,
    onClick: () => void navigate({ to: '/tickets/$ticket', params: { ticket: words.toUpperCase() } }),
  };
  const search = {
    id: 'search',
    label: t('palette.search', { words }),
    keywords: words,
    leftSection: <IconSearch size={20} stroke={1.7} />,
    onClick: () => void navigate({ to: '/tickets', search: { q: words } }),
  };
  return (
    <Spotlight
      lockScroll={false}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      actions={[
        ...rooms,
        ...(number.test(words) ? [ticket] : []),
        ...(words !== '' && has(me, 'see-all-tickets') ? [search] : []),
      ]}
      nothingFound={t('palette.nothing')}
      searchProps={{ leftSection: <IconSearch size={20} stroke={1.7} />, placeholder: t('palette.where'), 'aria-label': t('palette.where') }}
    />
  );
}
