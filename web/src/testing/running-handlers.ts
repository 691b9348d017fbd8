import { http, HttpResponse } from 'msw';
import { page, problem } from './answers';
import { done, faults, letter, run } from './examples/running';

/** Imports and dead letters, as they are for those who run Trivium. */
export const runningHandlers = [
  http.get('*/api/support/imports', () => page([run, done])),
  http.post('*/api/support/imports', ({ request }) =>
    request.headers.get('Content-Type') === 'text/csv' ? HttpResponse.json(done, { status: 202 }) : problem(415, 'unsupported'),
  ),
  http.get<{ id: string }>('*/api/support/imports/:id', ({ params }) => HttpResponse.json(params.id === run.id ? run : done)),
  http.get('*/api/support/imports/:id/errors', () => page(faults)),
  http.get('*/api/support/dead-letters', ({ request }) =>
    page(new URL(request.url).searchParams.get('state') === 'waiting' ? [letter.letter] : []),
  ),
  http.get('*/api/support/dead-letters/:id', () => HttpResponse.json(letter)),
  http.post('*/api/support/dead-letters/:id/replay', () => HttpResponse.json(letter, { status: 202 })),
  http.post('*/api/support/dead-letters/:id/discard', () => HttpResponse.json(letter)),
];
