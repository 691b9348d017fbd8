/** Under these names the answers about tickets are kept. */
export const ticketKeys = {
  all: ['tickets'] as const,
  list: (question: object) => ['tickets', 'list', question] as const,
  one: (id: string) => ['tickets', 'one', id] as const,
  history: (id: string) => ['tickets', 'history', id] as const,
};
