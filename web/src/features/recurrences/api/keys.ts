export const recurrenceKeys = {
  list: (question: object) => ['recurrences', 'list', question] as const,
  one: (id: string) => ['recurrences', 'one', id] as const,
  evidence: (id: string) => ['recurrences', 'evidence', id] as const,
  life: (id: string) => ['recurrences', 'life', id] as const,
};
