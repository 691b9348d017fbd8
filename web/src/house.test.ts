import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(tsx?|css|json)$/.test(file) && !file.startsWith('shared/contract'));
const sources = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^testing\//.test(file));

const importsOf = (file: string) =>
  [...readFileSync(join('src', file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => {
    const path = match[1] ?? '';
    return path.startsWith('.') ? join(file, '..', path) : path.replace(/^~\//, '');
  });

const featureOf = (path: string) => /^features\/([^/]+)/.exec(path)?.[1];

test('shared knows no feature and not the app', () => {
  const wrong = sources
    .filter((file) => file.startsWith('shared/'))
    .flatMap((file) => importsOf(file).filter((path) => /^(features|app)\//.test(path)).map((path) => `${file}: ${path}`));
  expect(wrong).toEqual([]);
});

test('a feature knows neither another nor the app', () => {
  const wrong = sources
    .filter((file) => featureOf(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith('app/') || (featureOf(path) && featureOf(path) !== featureOf(file)))
        .map((path) => `${file}: ${path}`),
    );
  expect(wrong).toEqual([]);
});

test('only files of the folder "api", and who asks who is signed in, talk to the services', () => {
  const wrong = sources.filter(
    (file) => !/\/(api|directory)\//.test(file) && importsOf(file).some((path) => path.endsWith('shared/api/client')),
  );
  expect(wrong).toEqual([]);
});

test('no file is long', () => {
  const long = files.filter((file) => readFileSync(join('src', file), 'utf8').split('\n').length > 250);
  expect(long).toEqual([]);
});

test('no page needs an inline style element, which the policy refuses', () => {
  const inlining = /<(Grid|SimpleGrid|Flex|AppShell)\b|(hiddenFrom|visibleFrom)=|=\{\{\s*base:/;
  expect(sources.filter((file) => inlining.test(readFileSync(join('src', file), 'utf8')))).toEqual([]);
});
