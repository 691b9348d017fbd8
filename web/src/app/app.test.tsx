import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, test } from 'vitest';
import { problem } from '~/testing/answers';
import { openApp } from '~/testing/open-app';
import { wire } from '~/testing/wire';

const rooms = async () =>
  within(await screen.findByRole('navigation', { name: 'Main' }))
    .getAllByRole('link')
    .map((link) => link.textContent);

test('everyone sees the rooms of their role', async () => {
  await openApp('/', 'staff');

  expect(await rooms()).toEqual(['Today', 'Report a problem', 'My tickets']);
});

test('a director decides on both kinds of suggestions', async () => {
  await openApp('/', 'director');

  expect(await rooms()).toEqual(expect.arrayContaining(['PD suggestions', 'Planning suggestions']));
});

test('it says who is signed in and lets them out with the token', async () => {
  const hands = await openApp('/', 'director');
  expect(screen.getByText('Dana Whitfield')).toBeVisible();
  expect(screen.getByText('director in demo')).toBeVisible();

  const form = screen.getByRole('button', { name: 'Sign out' }).closest('form') as HTMLFormElement;
  form.addEventListener('submit', (event) => event.preventDefault());
  await hands.click(screen.getByRole('button', { name: 'Sign out' }));

  expect(form).toHaveAttribute('action', '/logout');
  expect(new FormData(form).get('_csrf')).toBe('told');
});

test('another role is told that a page is not open to it', async () => {
  await openApp('/pd/suggestions', 'staff');

  expect(await screen.findByText('Your role does not open this page')).toBeVisible();
});

test('an address that leads nowhere says so', async () => {
  await openApp('/nowhere', 'staff');

  expect(await screen.findByText('There is nothing at this address')).toBeVisible();
});

test('when the session has run out, it asks to sign in', async () => {
  wire.use(http.get('*/api/support/tickets', () => problem(401, 'not-signed-in')));
  await openApp('/tickets/mine', 'staff').catch(() => undefined);

  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('it speaks Spanish to who wants it, and remembers', async () => {
  const hands = await openApp('/tickets/mine', 'staff');

  await hands.click(screen.getByRole('radio', { name: 'ES' }));

  expect(await screen.findByRole('heading', { level: 1, name: 'Mis tickets' })).toBeVisible();
  expect(document.documentElement.lang).toBe('es');
  expect(localStorage.getItem('trivium.locale')).toBe('es');
});

test('a few letters lead anywhere', async () => {
  const hands = await openApp('/', 'director');

  await hands.keyboard('{Control>}k{/Control}');
  await hands.type(await screen.findByRole('textbox', { name: 'Where to?' }), 't-2026-000022');
  await hands.click(await screen.findByText('Open ticket T-2026-000022'));

  expect(await screen.findByRole('heading', { level: 1, name: 'The board shows nothing' })).toBeVisible();
});
