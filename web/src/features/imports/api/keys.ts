export const importKeys = {
  all: ['imports'] as const,
  one: (id: string) => ['imports', 'one', id] as const,
  faults: (id: string) => ['imports', 'faults', id] as const,
};
