import { expect, test } from 'vitest';
import { laterEnglish } from '../copy/later-english.ts';
import { spellLastFour } from './spell-last-four.ts';

test.each([
  ['Wvqb', 'capital W, v, q, b'],
  ['12E3', '1, 2, capital E, 3'],
  ['-_aZ', 'hyphen, underscore, a, capital Z'],
])('%s is said: %s', (last4, said) => {
  expect(spellLastFour(last4, laterEnglish.drawer)).toBe(said);
});
