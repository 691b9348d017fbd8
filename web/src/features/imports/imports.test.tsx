import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp } from '~/testing/open-app';
import { csvOf } from './download-faults';

test('a file is tried first, and the forecast says what would happen', async () => {
  const hands = await openApp('/imports', 'integrator');

  await screen.findByRole('button', { name: 'Try it' });
  await hands.upload(document.querySelector('input[type=file]') as HTMLInputElement, new File(['number\n1\n'], 'tickets.csv', { type: 'text/csv' }));
  await hands.click(screen.getByRole('combobox', { name: /It comes from/ }));
  await hands.click(await screen.findByRole('option', { name: 'ServiceNow' }));
  await hands.click(screen.getByRole('button', { name: 'Try it' }));

  expect(await screen.findByText('2: Cedar Annex, Transport')).toBeVisible();
  expect(await screen.findByText('31/02/2026 is no day')).toBeVisible();
});

test('the list of errors is text to a spreadsheet, never a formula', () => {
  expect(csvOf([{ line: 7, field: 'site', reason: '=1+"2"' }])).toBe('line,field,reason\r\n"7","site","\'=1+""2"""\r\n');
});
