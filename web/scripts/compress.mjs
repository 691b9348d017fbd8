// Beside each file of text its compressed forms: the gateway sends what the browser takes.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { built } from './places.mjs';

const worthIt = 1024;

for (const entry of readdirSync(built, { recursive: true })) {
  const path = join(built, entry);
  if (!/\.(js|css|svg|html)$/.test(entry)) continue;
  const text = readFileSync(path);
  if (text.length < worthIt) continue;
  writeFileSync(`${path}.br`, brotliCompressSync(text));
  writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
}
