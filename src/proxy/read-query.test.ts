import { expect, test } from 'vitest';
import { readQuery } from './read-query.ts';

const rules = {
  status: { accepts: (value: string) => value === 'active', expected: 'active' },
  cursor: { accepts: (value: string) => value !== '', expected: 'something' },
};

test('gives what may be sent on, in the order of the rules', () => {
  const result = readQuery('?cursor=a%2Bb&status=active', rules);
  expect(result.ok && result.query.toString()).toBe('status=active&cursor=a%2Bb');
});

test('nothing asked, nothing sent', () => {
  const result = readQuery('', rules);
  expect(result.ok && result.query.toString()).toBe('');
});

test.each([
  ['?x=1', 'x', 'not known'],
  ['?status=paused', 'status', 'must be active'],
  ['?status=', 'status', 'must be active'],
  ['?status', 'status', 'must be active'],
  ['?Status=active', 'Status', 'not known'],
  ['?status=active&status=active', 'status', 'more than once'],
  ['?status=active&status=x', 'status', 'more than once'],
  ['?__proto__=1', '__proto__', 'not known'],
  ['?constructor=1', 'constructor', 'not known'],
  ['?status[]=active', 'status[]', 'not known'],
])('%s is refused', (search, param, words) => {
  expect(readQuery(search, rules)).toEqual({ ok: false, param, message: expect.stringContaining(words) });
});
