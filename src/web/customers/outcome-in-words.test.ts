import { expect, test } from 'vitest';
import { english } from '../copy/english.ts';
import { noon, sampleLink } from '../testing/samples.ts';
import { outcomeInWords } from './outcome-in-words.ts';

const day = 24 * 60 * 60 * 1_000;

test.each([
  ['runs out in two days', 2 * day, 'Runs out in 2 d'],
  ['runs out in a far future, of which the date says more', 20 * day, 'Runs out'],
  ['ran out an hour ago', -day / 24, 'Ran out 1 h ago'],
  ['ran out at this very moment', 0, 'Ran out just now'],
  ['ran out so long ago that the date says more', -20 * day, 'Ran out'],
])('a link that Kirim calls active and that %s', (_name, span, words) => {
  const link = sampleLink({ expires_at: new Date(noon + span).toISOString() });
  expect(outcomeInWords(link, noon, english)).toBe(words);
});
