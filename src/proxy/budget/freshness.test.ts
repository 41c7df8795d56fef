import { expect, test } from 'vitest';
import { consoleFault } from '../console-fault.ts';
import { isFresh, isGoodInstead, isGoodMeanwhile, isKeepable, type Kept } from './freshness.ts';
import type { Reading } from './reading.ts';

const rows: Reading = {
  copy: {
    bytes: Buffer.from('{}'),
    compressed: {},
    kirimRequestId: '',
    rows: null,
    nextCursor: null,
    dropped: 0,
    note: null,
  },
  fault: null,
};
const refusal = (kind: 'kirim_not_found' | 'kirim_quota_exceeded' | 'kirim_billing' | 'kirim_error'): Reading => ({
  copy: null,
  fault: consoleFault(kind, '', ''),
});

const agent = { wantsTruth: false, isFirstPage: true };
const refresh = { wantsTruth: true, isFirstPage: true };
const nextPage = { wantsTruth: false, isFirstPage: false };
const kept = (reading: Reading): Kept => ({ reading, readAt: 0, hasFailedSince: false });
const s = 1_000;

test.each([
  ['rows', rows, agent, 15 * s],
  ['rows, for a next page', rows, nextPage, 15 * s],
  ['rows, for a Refresh', rows, refresh, 2 * s],
  ['a customer that is not there', refusal('kirim_not_found'), agent, 5 * s],
  ['the same, for Check again', refusal('kirim_not_found'), refresh, 2 * s],
  ['a quota that is used up', refusal('kirim_quota_exceeded'), agent, 60 * s],
  ['an unknown billing reason', refusal('kirim_billing'), agent, 60 * s],
] as const)('%s: fresh until its time is over', (_, reading, demand, longest) => {
  expect(isKeepable(reading)).toBe(true);
  expect(isFresh(kept(reading), longest, demand)).toBe(true);
  expect(isFresh(kept(reading), longest + 1, demand)).toBe(false);
  expect(isFresh(kept(reading), -1, demand), 'from the future').toBe(false);
});

test('a fault that passes by itself is not kept', () => {
  expect(isKeepable(refusal('kirim_error'))).toBe(false);
});

test('rows are good while Kirim is asked behind them: a minute longer, on a first page, and not for a Refresh', () => {
  expect(isGoodMeanwhile(kept(rows), 75 * s, agent)).toBe(true);
  expect(isGoodMeanwhile(kept(rows), 75 * s + 1, agent)).toBe(false);
  expect(isGoodMeanwhile(kept(rows), 20 * s, refresh)).toBe(false);
  expect(isGoodMeanwhile(kept(rows), 20 * s, nextPage)).toBe(false);
  expect(isGoodMeanwhile({ ...kept(rows), hasFailedSince: true }, 20 * s, agent)).toBe(false);
  expect(isGoodMeanwhile(kept(refusal('kirim_not_found')), 20 * s, agent)).toBe(false);
});

test('rows stand in for ten minutes when Kirim can not be asked, for the same readers', () => {
  expect(isGoodInstead(kept(rows), 600 * s, agent, 'upstream_timeout')).toBe(true);
  expect(isGoodInstead(kept(rows), 600 * s + 1, agent, 'upstream_timeout')).toBe(false);
  expect(isGoodInstead(kept(rows), 20 * s, refresh, 'upstream_timeout')).toBe(false);
  expect(isGoodInstead(kept(rows), 20 * s, nextPage, 'upstream_timeout')).toBe(false);
});

test.each([
  ['kirim_rate_limited', true],
  ['kirim_error', true],
  ['kirim_key_rejected', true],
  ['upstream_unreachable', true],
  ['breaker_open', true],
  ['local_rate_limited', true],
  ['kirim_not_found', false],
  ['kirim_quota_exceeded', false],
  ['kirim_forbidden', false],
  ['kirim_bad_request', false],
] as const)('rows stand in for %s: %s', (kind, isGood) => {
  expect(isGoodInstead(kept(rows), 20 * s, agent, kind)).toBe(isGood);
});
