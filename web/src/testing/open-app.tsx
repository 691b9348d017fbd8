import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '~/app/app';
import type { Role } from '~/shared/me/me';
import { signIn } from './stage';

/** Somebody of that role opens the app at that address; the answer is their hands. */
export async function openApp(path: string, role: Role) {
  document.cookie = 'TRIVIUM_CSRF=told; path=/';
  signIn(role);
  window.history.pushState({}, '', path);
  render(<App env="test" />);
  await screen.findByRole('main');
  return userEvent.setup({ delay: null });
}
