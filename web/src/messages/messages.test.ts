import { expect, test } from 'vitest';
import { en } from './en';
import { es } from './es';

type Tree = { [key: string]: string | Tree };

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );

const argumentsOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();

test('both languages say the same things', () => {
  expect(leaves(es).map(([key]) => key).sort()).toEqual(leaves(en).map(([key]) => key).sort());
});

test('both languages fill in the same values', () => {
  const spanish = new Map(leaves(es));
  const different = leaves(en).filter(
    ([key, text]) => !text.includes('plural') && argumentsOf(text).join() !== argumentsOf(spanish.get(key) ?? '').join(),
  );
  expect(different).toEqual([]);
});

test('nothing is left empty', () => {
  expect([...leaves(en), ...leaves(es)].filter(([, text]) => text.trim() === '')).toEqual([]);
});
