export const letterKeys = {
  all: ['dead-letters'] as const,
  list: (question: object) => ['dead-letters', 'list', question] as const,
  one: (id: string) => ['dead-letters', 'one', id] as const,
};
