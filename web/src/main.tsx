import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '~/shared/theme/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '~/app/app';
import { adoptTheme } from '~/shared/theme/adopt-theme';

// a page of yesterday asks for scripts that today's gateway does not have
window.addEventListener('vite:preloadError', () => window.location.reload());

adoptTheme();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
