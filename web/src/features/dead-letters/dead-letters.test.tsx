import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { letter } from '~/testing/examples/running';
import { openApp } from '~/testing/open-app';
import { wire } from '~/testing/wire';

test('an operator finds what waits and discards it with a reason', async () => {
  const reasons: unknown[] = [];
  wire.use(
    http.post('*/api/support/dead-letters/:id/discard', async ({ request }) => {
      reasons.push(await request.json());
      return HttpResponse.json(letter);
    }),
  );
  const hands = await openApp('/dead-letters', 'ops');

  await hands.click(await screen.findByRole('link', { name: /UnreadableEvent/ }));
  await hands.click(await screen.findByRole('button', { name: 'Discard' }));
  const dialog = await screen.findByRole('dialog');
  await hands.type(within(dialog).getByLabelText(/Why will nobody/), 'A test event');
  await hands.click(within(dialog).getByRole('button', { name: 'Discard' }));

  await waitFor(() => expect(reasons).toEqual([{ reason: 'A test event' }]));
});

test('nobody else gets there', async () => {
  await openApp('/dead-letters', 'director');

  expect(await screen.findByText('Your role does not open this page')).toBeVisible();
});
