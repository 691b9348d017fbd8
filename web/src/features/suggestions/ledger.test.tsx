import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp } from '~/testing/open-app';

test('the ledger says how often people agreed and how long they took', async () => {
  await openApp('/ledger', 'director');

  expect((await screen.findAllByText('1.1 days'))[0]).toBeVisible();
  expect(screen.getAllByText('70%')[0]).toBeVisible();
});

test('each suggestion names its last decision, with the reason', async () => {
  await openApp('/ledger', 'pd-coordinator');

  const row = (await screen.findByRole('link', { name: 'Printer jams' })).closest('tr') as HTMLElement;
  expect(within(row).getByText('The cause is known and handled')).toBeVisible();
});
