import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { resetStage } from './stage';
import { wire } from './wire';

// a busy machine takes its time, and the whole page in a failure helps nobody
configure({ asyncUtilTimeout: 40_000, getElementError: (message) => new Error(message ?? 'not found') });

// what jsdom does not have and the library asks for
window.matchMedia ??= (query: string) =>
  ({
    matches: query.includes('min-width'),
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }) satisfies MediaQueryList;
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Object.defineProperty(document, 'fonts', { value: new EventTarget() });
window.HTMLElement.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;

beforeAll(() => wire.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  wire.resetHandlers();
  resetStage();
  localStorage.clear();
});
afterAll(() => wire.close());
