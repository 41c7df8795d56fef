import { describe, expect, test } from 'vitest';
import { faultTable } from '../../contract/fault.ts';
import { kindsOf, sampleError } from '../testing/samples.ts';
import { retryDelayMs, shouldRetry } from './retry.ts';

const passing = ['kirim_error', 'kirim_unavailable'] as const;

describe.each(kindsOf(faultTable))('%s', (kind) => {
  const mayPass = passing.some((one) => one === kind);

  test(mayPass ? 'is asked again, twice' : 'is never asked again', () => {
    expect([0, 1, 2, 3].map((failures) => shouldRetry(failures, sampleError(kind)))).toEqual([
      mayPass,
      mayPass,
      false,
      false,
    ]);
  });
});

test('an error that is no fault is never asked again', () => {
  expect(shouldRetry(0, new Error('A bug'))).toBe(false);
  expect(shouldRetry(0, undefined)).toBe(false);
});

test.each([
  [null, true],
  [0, true],
  [10, true],
  [11, false],
  [3_600, false],
])('when Kirim asks for %s seconds, asking again by itself is %s', (retry_after_seconds, isAsked) => {
  expect(shouldRetry(0, sampleError('kirim_unavailable', { retry_after_seconds }))).toBe(isAsked);
});

test.each([
  ['1 s before the first time', 0, null, 1_000],
  ['3 s before the second', 1, null, 3_000],
  ['as long as Kirim asks', 0, 5, 5_000],
  ['no less when Kirim asks for less', 1, 2, 3_000],
])('the wait is %s', (_name, failures, retry_after_seconds, delay) => {
  const error = sampleError('kirim_error', { retry_after_seconds });
  expect(retryDelayMs(failures, error, () => 0)).toBe(delay);
  expect(retryDelayMs(failures, error, () => 1)).toBe(delay + 250);
});

test('an error that is no fault has the plain waits', () => {
  expect(retryDelayMs(0, new Error('A bug'), () => 0)).toBe(1_000);
});
