import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { problem } from '~/testing/answers';
import { wire } from '~/testing/wire';
import { answerOf } from './answer';
import { support } from './client';
import { Problem } from './problem';

const file = () => answerOf(support.POST('/api/support/tickets', { body: { site: 'OAK', subject: 'No sound' } }));

test('a change carries the token against forged requests and a key of its own', async () => {
  document.cookie = 'TRIVIUM_CSRF=told; path=/';
  const seen: Headers[] = [];
  wire.use(
    http.post('*/api/support/tickets', ({ request }) => {
      seen.push(request.headers);
      return HttpResponse.json({}, { status: 201 });
    }),
  );

  await file();
  await file();

  expect(seen.map((headers) => headers.get('X-XSRF-TOKEN'))).toEqual(['told', 'told']);
  const keys = seen.map((headers) => headers.get('Idempotency-Key') ?? '');
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[0]).not.toBe(keys[1]);
});

test('a refusal is a problem of that kind, with the id to ask about', async () => {
  wire.use(http.post('*/api/support/tickets', () => problem(422, 'invalid-fields')));

  const refused = await file().catch((error: unknown) => error);

  expect(refused).toBeInstanceOf(Problem);
  expect(refused).toMatchObject({ kind: 'invalid-fields', status: 422, correlationId: expect.stringContaining('0199') });
});

test('an answer that is no problem is one all the same', async () => {
  wire.use(http.post('*/api/support/tickets', () => new HttpResponse('<html>', { status: 502 })));

  await expect(file()).rejects.toMatchObject({ kind: 'status-502', isPassing: true });
});

test('a network that is away is a problem that may pass', async () => {
  wire.use(http.post('*/api/support/tickets', () => HttpResponse.error()));

  await expect(file()).rejects.toMatchObject({ kind: 'unreachable', isPassing: true });
});
