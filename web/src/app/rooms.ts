import {
  IconBulb,
  IconFileImport,
  IconHome,
  IconInbox,
  IconListCheck,
  IconMailOff,
  IconNotebook,
  IconPlugConnected,
  IconRepeat,
  IconPencilPlus,
  IconRoute,
  type Icon,
} from '@tabler/icons-react';
import { has, type Right } from '~/shared/me/rights';
import type { Me } from '~/shared/me/me';

/** A place in the app: where it is, who may enter, how it is drawn. Its words are in the catalogue. */
export type Room = { key: RoomKey; to: RoomPath; icon: Icon; right?: Right; wing: Wing };

export type Wing = 'start' | 'support' | 'pd' | 'planning' | 'running';

type RoomKey = 'home' | 'file' | 'mine' | 'queue' | 'pdSuggestions' | 'planningSuggestions' | 'contracts' | 'recurrences' | 'ledger' | 'imports' | 'letters';

type RoomPath = '/' | '/tickets/new' | '/tickets/mine' | '/tickets' | '/pd/suggestions' | '/planning/suggestions' | '/connect' | '/recurrences' | '/ledger' | '/imports' | '/dead-letters';

export const wings: Wing[] = ['start', 'support', 'pd', 'planning', 'running'];

const rooms: Room[] = [
  { key: 'home', to: '/', icon: IconHome, wing: 'start' },
  { key: 'file', to: '/tickets/new', icon: IconPencilPlus, right: 'file-tickets', wing: 'support' },
  { key: 'mine', to: '/tickets/mine', icon: IconListCheck, right: 'file-tickets', wing: 'support' },
  { key: 'queue', to: '/tickets', icon: IconInbox, right: 'see-all-tickets', wing: 'support' },
  { key: 'recurrences', to: '/recurrences', icon: IconRepeat, right: 'see-recurrences', wing: 'support' },
  { key: 'pdSuggestions', to: '/pd/suggestions', icon: IconBulb, right: 'decide-pd', wing: 'pd' },
  { key: 'planningSuggestions', to: '/planning/suggestions', icon: IconRoute, right: 'decide-planning', wing: 'planning' },
  { key: 'ledger', to: '/ledger', icon: IconNotebook, right: 'see-ledger', wing: 'running' },
  { key: 'imports', to: '/imports', icon: IconFileImport, right: 'import-tickets', wing: 'running' },
  { key: 'letters', to: '/dead-letters', icon: IconMailOff, right: 'see-dead-letters', wing: 'running' },
  { key: 'contracts', to: '/connect', icon: IconPlugConnected, right: 'see-contracts', wing: 'running' },
];

export const roomsOf = (me: Me): Room[] => rooms.filter(({ right }) => !right || has(me, right));
