import type { Leaf, SiteView, TreeView } from '~/shared/contract/support';

const site = (id: string, name: string, staff: number): SiteView => ({
  id,
  name,
  group: 'north',
  staff,
  estimated: false,
  imported: false,
  zone: 'America/Chicago',
  openDays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
  opens: '07:00',
  closes: '15:00',
  active: true,
});

export const sites: SiteView[] = [
  site('LINCOLN', 'Lincoln Middle', 64),
  site('MAPLE', 'Maple Elementary', 41),
  site('OAK', 'Oak Street High', 118),
];

const leaf = (group: string, code: string, label: string): Leaf => ({
  code,
  group,
  label,
  kinds: [0.5, 0.2, 0.1, 0.1, 0.1, 0],
  defaultBranch: 'PD',
  restricted: false,
  priorRate: null,
  priorStart: 1,
  imported: false,
  retired: false,
});

export const tree: TreeView = {
  version: 4,
  groups: [
    { group: 'Classroom screens', leaves: [leaf('av', 'av.display-howto', 'Using the interactive board')] },
    { group: 'Network', leaves: [leaf('net', 'net.wifi-drop', 'Wi-Fi drops')] },
    { group: 'Accounts', leaves: [leaf('acct', 'acct.password', 'Password and sign-in')] },
    {
      group: 'Software',
      leaves: [leaf('lms', 'lms.gradebook', 'Gradebook in the learning platform'), leaf('sw', 'sw.install', 'Install an app')],
    },
    { group: 'Printing', leaves: [leaf('print', 'print.jam', 'Printer jams')] },
  ],
};
