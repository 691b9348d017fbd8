import createClient, { type Middleware } from 'openapi-fetch';
import type { paths as PdPaths } from '~/shared/contract/pd';
import type { paths as PlanningPaths } from '~/shared/contract/planning';
import type { paths as SupportPaths } from '~/shared/contract/support';
import { cookie } from './cookie';
import { newKey } from './new-key';
import { Problem } from './problem';

const reading = new Set(['GET', 'HEAD']);

/** What the gateway wants of every request, and what becomes of every refusal. */
const door: Middleware = {
  onRequest({ request }) {
    if (!reading.has(request.method)) {
      request.headers.set('X-XSRF-TOKEN', cookie('TRIVIUM_CSRF'));
    }
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', newKey());
    }
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await Problem.of(response);
    return response;
  },
  onError() {
    return Problem.unreachable();
  },
};

const options = {
  baseUrl: window.location.origin,
  headers: { Accept: 'application/json' },
  // looked up at each call, so that tests can stand in for the network
  fetch: (request: Request) => globalThis.fetch(request),
};

export const support = createClient<SupportPaths>(options);
export const pd = createClient<PdPaths>(options);
export const planning = createClient<PlanningPaths>(options);

support.use(door);
pd.use(door);
planning.use(door);
