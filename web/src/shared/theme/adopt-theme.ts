import { convertCssVariables, defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME } from '@mantine/core';
import { theme } from './theme';

/**
 * Puts the theme's variables in as a constructed sheet. The library would write a style element, which
 * the gateway's content security policy refuses.
 */
export function adoptTheme(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme)), ':root'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
