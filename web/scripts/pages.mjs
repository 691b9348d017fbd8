// The pages to look at, and who looks.
export const pages = [
  { name: 'home-staff', path: '/', as: 'staff' },
  { name: 'home-technician', path: '/', as: 'technician' },
  { name: 'home-director', path: '/', as: 'director' },
  { name: 'home-ops', path: '/', as: 'ops' },
  { name: 'queue', path: '/tickets', as: 'technician' },
  { name: 'ticket', path: '/tickets/T-2026-000021', as: 'technician' },
  {
    name: 'resolve', path: '/tickets/T-2026-000021', as: 'technician',
    act: async (tab) => {
      await tab.getByRole('button', { name: 'Resolve' }).click();
      await tab.getByRole('dialog').waitFor();
    },
  },
  { name: 'new-ticket', path: '/tickets/new', as: 'staff' },
  { name: 'mine', path: '/tickets/mine', as: 'staff' },
  { name: 'pd-suggestions', path: '/pd/suggestions', as: 'pd-coordinator' },
  {
    name: 'accepted', path: '/pd/suggestions', as: 'pd-coordinator',
    act: async (tab) => {
      await tab.getByRole('button', { name: 'Accept' }).first().click();
      await tab.getByRole('button', { name: 'Undo' }).waitFor();
    },
  },
  {
    name: 'dismiss', path: '/pd/suggestions', as: 'pd-coordinator',
    act: async (tab) => {
      await tab.getByRole('button', { name: 'Dismiss' }).first().click();
      await tab.getByRole('dialog').waitFor();
    },
  },
  { name: 'suggestion', path: '/pd/suggestions/0199c1f2-7a30-7c11-9d54-3f7b8f5f6a11', as: 'director' },
  { name: 'planning-suggestions', path: '/planning/suggestions', as: 'planner', locale: 'es-ES' },
  { name: 'recurrences-board', path: '/recurrences', as: 'director' },
  { name: 'recurrences-map', path: '/recurrences?as=map', as: 'director' },
  { name: 'recurrence', path: '/recurrences/demo-R000001', as: 'technician' },
  { name: 'ledger', path: '/ledger', as: 'director' },
  { name: 'imports', path: '/imports', as: 'integrator' },
  { name: 'import-one', path: '/imports/0199c1f2-7a33-7e51-b7a0-6d1e0f9c3b30', as: 'ops' },
  { name: 'dead-letters', path: '/dead-letters', as: 'ops' },
  { name: 'dead-letter-one', path: '/dead-letters/3b0c1a52-6d7e-8f90-a1b2-c3d4e5f60718', as: 'ops' },
  {
    name: 'palette', path: '/', as: 'director',
    act: async (tab) => {
      await tab.keyboard.press('Control+k');
      await tab.getByRole('dialog').waitFor();
    },
  },
  { name: 'connect', path: '/connect', as: 'integrator' },
  { name: 'not-found', path: '/nowhere', as: 'staff' },
  { name: 'not-allowed', path: '/pd/suggestions', as: 'staff' },
  { name: 'refused', path: '/tickets/T-2026-999999', as: 'staff', fails: true },
];
