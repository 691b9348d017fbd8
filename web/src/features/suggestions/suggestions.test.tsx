import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp } from '~/testing/open-app';
import { stage } from '~/testing/stage';

const board = 'Using the interactive board';

test('a suggestion speaks in names and plain numbers', async () => {
  await openApp('/pd/suggestions', 'pd-coordinator');

  expect(await screen.findByText('14 tickets from 11 people in 21 days; usually about 2.8.')).toBeVisible();
  expect(await screen.findByText('Lincoln Middle')).toBeVisible();
});

test('accepting takes one click and can be undone', async () => {
  const hands = await openApp('/pd/suggestions', 'pd-coordinator');
  await screen.findByText(board);

  await hands.click(screen.getAllByRole('button', { name: 'Accept' })[0] as HTMLElement);
  await waitFor(() => expect(screen.queryByText(board)).toBeNull());
  expect(stage.suggestions.pd[0]?.state).toBe('accepted');
  await hands.click(await screen.findByRole('button', { name: 'Undo' }));

  expect(await screen.findByText(board)).toBeVisible();
  expect(stage.suggestions.pd[0]?.state).toBe('open');
});

test('dismissing needs a reason', async () => {
  const hands = await openApp('/planning/suggestions', 'planner');
  await hands.click(await screen.findByRole('button', { name: 'Dismiss' }));
  const dialog = await screen.findByRole('dialog');
  const send = within(dialog).getByRole('button', { name: 'Dismiss' });
  expect(send).toBeDisabled();

  await hands.click(within(dialog).getByRole('radio', { name: 'It is planned already' }));
  await hands.click(send);

  expect(await screen.findByText('Nothing to decide')).toBeVisible();
  expect(stage.suggestions.planning[0]?.decision).toMatchObject({ decided: 'dismissed', reason: 'already-planned' });
});

test('snoozing names a day in the future', async () => {
  const hands = await openApp('/planning/suggestions', 'planner');
  await hands.click(await screen.findByRole('button', { name: 'Not now' }));
  await hands.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Snooze' }));

  await screen.findByText('Snoozed.');
  const until = stage.suggestions.planning[0]?.decision?.until ?? '';
  expect(Date.parse(until)).toBeGreaterThan(Date.now());
});

test('a decision that came too late is refused and shown anew', async () => {
  const hands = await openApp('/pd/suggestions', 'pd-coordinator');
  await screen.findByText(board);
  Object.assign(stage.suggestions.pd[0] ?? {}, { version: 9, state: 'dismissed' });

  await hands.click(screen.getAllByRole('button', { name: 'Accept' })[0] as HTMLElement);

  expect(await screen.findByText('Somebody was faster')).toBeVisible();
  await waitFor(() => expect(screen.queryByText(board)).toBeNull());
});
