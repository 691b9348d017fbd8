import { Button, createTheme, Drawer, type MantineColorsTuple, Modal } from '@mantine/core';

const harbor: MantineColorsTuple = [
  '#e6f5f4', '#cfe8e6', '#a1d2cf', '#6fbab6', '#46a59f', '#239089', '#0d7f79', '#086a65', '#065652', '#04413e',
];

/** The library's dark greys, in the tone of the pages. */
const dark: MantineColorsTuple = [
  '#d5dce4', '#b9c3ce', '#9fabb8', '#6c7a89', '#3d4a58', '#323d49', '#232c36', '#1a212a', '#161c24', '#12171d',
];

/** Scrolling behind a dialog is held by global.css: the library would write a style element. */
const still = { lockScroll: false };

export const theme = createTheme({
  primaryColor: 'harbor',
  primaryShade: { light: 7, dark: 6 },
  colors: { harbor, dark },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  headings: { fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: Modal.extend({ defaultProps: still }),
    Drawer: Drawer.extend({ defaultProps: still }),
    Button: Button.extend({ defaultProps: { fw: 600 } }),
  },
});
