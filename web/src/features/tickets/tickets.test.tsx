import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { problem } from '~/testing/answers';
import { openApp } from '~/testing/open-app';
import { stage, ticketNamed } from '~/testing/stage';
import { wire } from '~/testing/wire';

const title = (name: string) => screen.findByRole('heading', { level: 1, name });

test('a teacher reports a problem in a few fields and sees where it stands', async () => {
  const hands = await openApp('/tickets/new', 'staff');

  await hands.type(await screen.findByLabelText(/What is wrong/), 'The projector hums');
  await hands.click(screen.getByRole('combobox', { name: /School or office/ }));
  await hands.click(await screen.findByRole('option', { name: 'Maple Elementary' }));
  await hands.click(screen.getByRole('button', { name: 'Report it' }));

  expect(await title('The projector hums')).toBeVisible();
  expect(stage.tickets[0]).toMatchObject({ site: 'MAPLE', requester: 'p-1' });
});

test('reporting again after the network was away files one ticket', async () => {
  const keys: (string | null)[] = [];
  wire.use(
    http.post(
      '*/api/support/tickets',
      ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return keys.length === 1 ? HttpResponse.error() : undefined;
      },
    ),
  );
  localStorage.setItem('trivium.site', 'OAK');
  const hands = await openApp('/tickets/new', 'staff');
  await hands.type(await screen.findByLabelText(/What is wrong/), 'No light');

  await hands.click(screen.getByRole('button', { name: 'Report it' }));
  expect(await screen.findByText('Trivium does not answer')).toBeVisible();
  await hands.click(screen.getByRole('button', { name: 'Report it' }));

  expect(await title('No light')).toBeVisible();
  expect(keys[0]).toBeTruthy();
  expect(keys[1]).toBe(keys[0]);
});

test('the filters of the queue are in the address', async () => {
  const hands = await openApp('/tickets?site=OAK', 'technician');

  const queue = await screen.findByRole('list', { name: 'Queue' });
  expect(within(queue).getAllByRole('listitem')).toHaveLength(2);
  await hands.type(screen.getByRole('textbox', { name: /Search/ }), 'grades');

  await waitFor(() => expect(window.location.search).toBe('?site=OAK&q=grades'));
  await waitFor(() => expect(within(screen.getByRole('list', { name: 'Queue' })).getAllByRole('listitem')).toHaveLength(1));
});

test('a technician works through the queue with the keyboard alone', async () => {
  const hands = await openApp('/tickets', 'technician');
  await screen.findByText('The board shows nothing');

  await hands.keyboard('jjke');
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('radio', { name: 'Infrastructure' })).toBeChecked();
  await hands.type(within(dialog).getByLabelText(/What was done/), 'Restarted it');
  await hands.click(within(dialog).getByRole('button', { name: 'Resolve' }));

  await waitFor(() => expect(ticketNamed('T-2026-000021')).toMatchObject({ status: 'resolved', resolution: { kind: 'infrastructure', fix: 'Restarted it' } }));
});

test('who was slower is told so and sees the newest', async () => {
  const hands = await openApp('/tickets/T-2026-000022', 'technician');
  await title('The board shows nothing');
  Object.assign(ticketNamed('T-2026-000022') ?? {}, { version: 9, subject: 'The board shows stripes' });

  await hands.click(screen.getByRole('button', { name: 'Take it' }));

  expect(await screen.findByText('Somebody was faster')).toBeVisible();
  expect(await title('The board shows stripes')).toBeVisible();
});

test('who only reports is offered no work', async () => {
  await openApp('/tickets/T-2026-000021', 'staff');

  await title('Wi-Fi drops in the whole B wing during testing');
  expect(screen.queryByRole('button', { name: 'Resolve' })).toBeNull();
  expect(screen.getByLabelText('Add a comment')).toBeVisible();
});

test('an answer that fails can be asked for again', async () => {
  wire.use(http.get('*/api/support/tickets', () => problem(403, 'forbidden'), { once: true }));
  const hands = await openApp('/tickets', 'technician');

  expect(await screen.findByText(/0199c1f2-7a30/)).toBeVisible();
  await hands.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByText('The board shows nothing')).toBeVisible();
});
