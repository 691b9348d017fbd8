import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp } from '~/testing/open-app';
import { recurrences } from '~/testing/examples/recurrences';
import { heatOf, step } from './heat';

test('the board sorts what comes back by where it stands', async () => {
  await openApp('/recurrences', 'director');

  const active = (await screen.findByRole('heading', { name: /^Active/ })).closest('section') as HTMLElement;
  expect(within(active).getAllByRole('listitem')).toHaveLength(2);
});

test('the map names places and leads to the recurrence', async () => {
  const hands = await openApp('/recurrences', 'director');
  await hands.click(await screen.findByRole('radio', { name: 'Heat map' }));

  const map = await screen.findByRole('table');
  await within(map).findByRole('rowheader', { name: 'Oak Street High' });
  await hands.click(within(map).getByRole('link', { name: '23' }));

  expect(await screen.findByRole('heading', { level: 1, name: 'Wi-Fi drops' })).toBeVisible();
});

test('a recurrence says what speaks against it and what it costs', async () => {
  await openApp('/recurrences/demo-R000001', 'technician');

  expect(await screen.findByText('Only 4 tickets have a confirmed cause.')).toBeVisible();
  expect(screen.getByText('This part of the school year has been seen only once.')).toBeVisible();
  expect(screen.getByText('265 minutes, written down on 9 tickets')).toBeVisible();
});

test('who may not see the evidence is not refused, only not shown it', async () => {
  await openApp('/recurrences/demo-R000001', 'planner');

  await screen.findByText(/14 tickets from/);
  expect(screen.queryByText('What it costs')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the hottest place comes first', () => {
  expect(heatOf(recurrences).rows.map(({ node }) => node)).toEqual(['demo', 'LINCOLN', 'OAK', 'MAPLE']);
  expect(heatOf(recurrences).leaves[0]).toBe('net.wifi-drop');
});

test('heat has five steps', () => {
  expect([1, 2, 3, 5, 10].map(step)).toEqual([1, 2, 3, 4, 5]);
});
