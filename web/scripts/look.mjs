// Takes pictures of every page, on a desk and a phone, light and dark, and refuses what a browser complains about:
// npm run look [-- words of the page's name]. TRIVIUM_CHROMIUM names the browser.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { web } from './places.mjs';
import { pages } from './pages.mjs';
import { show } from './show.mjs';

const wanted = process.argv.slice(2);
const sizes = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
const complaints = [];

mkdirSync(web('looks'), { recursive: true });
const shown = await show();
const browser = await chromium.launch({
  executablePath: process.env.TRIVIUM_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

async function look(page, size, scheme) {
  shown.stage.resetStage();
  shown.stage.signIn(page.as);
  const context = await browser.newContext({
    viewport: sizes[size], colorScheme: scheme, locale: page.locale ?? 'en-US', reducedMotion: 'reduce',
    isMobile: size === 'phone', hasTouch: size === 'phone',
  });
  const tab = await context.newPage();
  const name = `${page.name}-${size}-${scheme}`;
  tab.on('console', (message) => message.type() === 'error' && !page.fails && complaints.push(`${name}: ${message.text()}`));
  tab.on('pageerror', (error) => complaints.push(`${name}: ${error}`));
  await tab.goto(shown.url + page.path, { waitUntil: 'networkidle' });
  tab.setDefaultTimeout(8_000);
  await page.act?.(tab).catch((error) => complaints.push(`${name}: ${error}`));
  await tab.waitForLoadState('networkidle');
  const beside = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (beside > 0) complaints.push(`${name}: ${beside} pixels lie beside the window`);
  complaints.push(...(await accessible(tab)).map((fault) => `${name}: ${fault}`));
  await tab.screenshot({ path: join(web('looks'), `${name}.png`) });
  await context.close();
}

async function accessible(tab) {
  // set up through the debugger: the policy of the page lets no other script in
  await tab.evaluate((await import('axe-core')).default.source);
  return tab.evaluate(async () => {
    const { violations } = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  });
}

for (const page of pages.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))) {
  for (const size of Object.keys(sizes)) {
    for (const scheme of ['light', 'dark']) await look(page, size, scheme);
  }
}
await browser.close();
await shown.stop();
console.log(complaints.length > 0 ? complaints.join('\n') : 'No browser complained.');
process.exitCode = complaints.length > 0 ? 1 : 0;
