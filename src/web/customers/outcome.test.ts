import { expect, test } from 'vitest';
import { noon, sampleLink } from '../testing/samples.ts';
import { outcomeFlag, outcomeOf } from './outcome.ts';

const expires_at = '2026-11-25T05:00:00Z';
const consumed_at = '2026-11-20T05:00:00Z';
const expiry = Date.parse(expires_at);

test.each([
  ['active', { kind: 'runs-out', at: expiry }],
  ['consumed', { kind: 'used', at: Date.parse(consumed_at) }],
  ['expired', { kind: 'ran-out', at: expiry }],
  ['revoked', { kind: 'revoked', at: expiry }],
  ['paused', { kind: 'unknown', at: expiry }],
  ['', { kind: 'unknown', at: expiry }],
  ['Active', { kind: 'unknown', at: expiry }],
])('a link with the status %j', (status, outcome) => {
  expect(outcomeOf(sampleLink({ status, expires_at, consumed_at }))).toEqual(outcome);
});

test.each(['active', 'expired', 'revoked', 'paused'])(
  '%s with an expiry that can not be read has no time',
  (status) => {
    expect(outcomeOf(sampleLink({ status, expires_at: 'soon' })).at).toBeNull();
  },
);

test('a consumed link without a time never borrows its expiry', () => {
  expect(outcomeOf(sampleLink({ status: 'consumed', consumed_at: null })).at).toBeNull();
});

const day = 24 * 60 * 60 * 1_000;

test.each([
  ['past, a moment ago', -1, 'past'],
  ['past, at this very instant', 0, 'past'],
  ['soon, in a moment', 1, 'soon'],
  ['soon, a moment under a day', day - 1, 'soon'],
  ['neither, a day away', day, null],
])('an active link is %s', (_name, span, flag) => {
  expect(outcomeFlag(sampleLink({ expires_at: new Date(noon + span).toISOString() }), noon)).toBe(flag);
});

test.each(['consumed', 'expired', 'revoked', 'paused', ''])('nothing is derived for the status %j', (status) => {
  expect(outcomeFlag(sampleLink({ status, expires_at: '2020-01-01T00:00:00Z' }), noon)).toBeNull();
});

test.each(['', 'soon'])('nothing is derived from the expiry %j', (text) => {
  expect(outcomeFlag(sampleLink({ expires_at: text }), noon)).toBeNull();
});
