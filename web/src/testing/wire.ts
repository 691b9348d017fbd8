import { setupServer } from 'msw/node';
import { handlers } from './handlers';

/** The network of the tests: the services' answers at the wire, as their contracts give them. */
export const wire = setupServer(...handlers);
