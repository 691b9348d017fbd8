import type { Service } from '../service';

export const suggestionKeys = {
  all: (service: Service) => ['suggestions', service] as const,
  list: (service: Service, question: object) => ['suggestions', service, 'list', question] as const,
  one: (service: Service, id: string) => ['suggestions', service, 'one', id] as const,
};
