// Fails when the first page needs more JavaScript than a phone on a school's network should wait for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { built } from './places.mjs';

const budget = 250_000;
const page = readFileSync(join(built, 'index.html'), 'utf8');
const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1]);
const sizes = scripts.map((script) => gzipSync(readFileSync(join(built, script)), { level: 9 }).length);
const total = sizes.reduce((sum, size) => sum + size, 0);

console.log(`First load: ${scripts.length} scripts, ${(total / 1000).toFixed(1)} of ${budget / 1000} kB gzipped.`);
if (scripts.length === 0 || total > budget) {
  console.error('That is over the budget, or nothing was found to measure.');
  process.exit(1);
}
