import { expect, test } from 'vitest';
import { sampleError, samplePage } from '../testing/samples.ts';
import { faultOf } from './fault-of.ts';

const refused = sampleError('kirim_quota_exceeded');
const resting = sampleError('breaker_open');
const page = samplePage([]);
const old = { ...page, meta: { ...page.meta, insteadOf: resting } };

test.each([
  ['nothing that was ever asked', undefined, null],
  ['nothing that came yet', { error: null, data: undefined }, null],
  ['an answer', { error: null, data: page }, null],
  ['an old copy of one', { error: null, data: old }, resting],
  ['a list', { error: null, data: { pages: [page, page], pageParams: [] } }, null],
  ['a list that begins with an old copy', { error: null, data: { pages: [old, page], pageParams: [] } }, resting],
  ['an old copy that could not be renewed either', { error: refused, data: old }, refused],
  ['a refusal', { error: refused, data: undefined }, refused],
])('%s', (_name, held, fault) => {
  expect(faultOf(held)).toBe(fault);
});
