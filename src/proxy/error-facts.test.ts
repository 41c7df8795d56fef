import { expect, test } from 'vitest';
import { errorFacts } from './error-facts.ts';
import { canaryKey, leaksIn } from './testing/canary-key.ts';

test('an error is known by its name, its code and where it was thrown', () => {
  const error = Object.assign(new TypeError(`first ${canaryKey}\nsecond ${canaryKey}`), { code: 'ERR_X' });
  const facts = errorFacts(error);
  expect(facts).toMatchObject({ name: 'TypeError', code: 'ERR_X' });
  expect(facts.at[0]).toMatch(/^at .*error-facts\.test\.ts:\d+:\d+/);
  expect(facts.at.every((frame) => frame.startsWith('at '))).toBe(true);
  expect(leaksIn(JSON.stringify(facts))).toEqual([]);
});

test.each([
  ['a text', 'string'],
  [undefined, 'undefined'],
  [{ stack: '    at x' }, 'object'],
])('what is thrown and no error, %o, is known by its kind', (thrown, name) => {
  expect(errorFacts(thrown)).toEqual({ name, code: '', at: [] });
});
