import { expect, test } from 'vitest';
import { listOf, oneOf, parseSearch, stringifySearch } from './search-codec';

test('a filter with several values is repeated in the address', () => {
  expect(stringifySearch({ site: ['OAK', 'MAPLE'], q: 'board & sound', sort: undefined })).toBe(
    '?site=OAK&site=MAPLE&q=board+%26+sound',
  );
});

test('what is written is read again', () => {
  const search = { site: ['OAK', 'MAPLE'], q: '"7" and [8]' };
  expect(parseSearch(stringifySearch(search))).toEqual(search);
});

test('nothing chosen leaves no trace', () => {
  expect(stringifySearch({ site: undefined, q: '' })).toBe('');
  expect(listOf('')).toBeUndefined();
  expect(oneOf(['OAK', 'MAPLE'])).toBe('OAK');
});
