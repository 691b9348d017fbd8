import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp } from '~/testing/open-app';

test('an integrator finds the contract of each service and of the events', async () => {
  await openApp('/connect', 'integrator');

  await screen.findByRole('heading', { level: 1, name: 'For integrators' });
  const addresses = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(addresses.filter((address) => address?.endsWith('.json'))).toEqual([
    '/api/support/openapi.json',
    '/api/pd/openapi.json',
    '/api/planning/openapi.json',
    '/schemas/asyncapi.json',
  ]);
});
