import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultTable } from '../../contract/fault.ts';
import { kindsOf, noon, sampleError } from '../testing/samples.ts';
import { isPatient, pauseAfter } from './pause.ts';

const patientKinds = ['kirim_rate_limited', 'local_rate_limited', 'breaker_open'] as const;

function limited(retry_after_seconds: number | null, jitter = 0) {
  return sampleError('kirim_rate_limited', { retry_after_seconds }, jitter);
}

test.each([
  [null, 10, false],
  [0, 1, true],
  [1, 1, true],
  [5, 5, true],
  [120, 120, true],
])('asked for %s seconds, the page carries on after %i', (stated, seconds, isStated) => {
  expect(pauseAfter(limited(stated), 1)).toEqual({ kind: 'resumes', at: noon + seconds * 1_000, isStated });
});

test.each([121, 3_600])('asked for %i seconds, the page waits for the person', (seconds) => {
  expect(pauseAfter(limited(seconds, 1), 1)).toEqual({ kind: 'waits', at: noon + seconds * 1_000 });
});

test.each([5, null])(
  'a rest of %s seconds that the console gives Kirim is waited out like a wait for Kirim',
  (seconds) => {
    const rest = sampleError('breaker_open', { retry_after_seconds: seconds });
    expect(pauseAfter(rest, 1)).toEqual({
      kind: 'resumes',
      at: noon + (seconds ?? 10) * 1_000,
      isStated: seconds !== null,
    });
    expect(pauseAfter(rest, 4)).toEqual({ kind: 'stopped' });
  },
);

test('jitter adds a quarter at most', () => {
  expect(pauseAfter(limited(20, 0), 1)).toHaveProperty('at', noon + 20_000);
  expect(pauseAfter(limited(20, 0.5), 1)).toHaveProperty('at', noon + 22_500);
  expect(pauseAfter(limited(20, 1), 1)).toHaveProperty('at', noon + 25_000);
});

test('the page never carries on earlier than was stated, nor much later', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), fc.double({ min: 0, max: 1, noNaN: true }), (seconds, jitter) => {
      const pause = pauseAfter(limited(seconds, jitter), 1);
      if (pause?.kind !== 'resumes') throw new Error('The page should carry on by itself');
      expect(pause.at).toBeGreaterThanOrEqual(noon + seconds * 1_000);
      expect(pause.at).toBeLessThanOrEqual(noon + Math.max(1, seconds) * 1_250);
    }),
  );
});

test('after three pauses in a row it stops', () => {
  expect([1, 2, 3, 4, 5].map((inARow) => pauseAfter(limited(5), inARow)?.kind)).toEqual([
    'resumes',
    'resumes',
    'resumes',
    'stopped',
    'stopped',
  ]);
  expect(pauseAfter(limited(3_600), 4)).toEqual({ kind: 'stopped' });
});

describe.each(kindsOf(faultTable))('%s', (kind) => {
  const isOneToWaitFor = patientKinds.some((patient) => patient === kind);
  const error = sampleError(kind, { retry_after_seconds: 5 });

  test(isOneToWaitFor ? 'is waited out' : 'asks for no patience', () => {
    expect(isPatient(error)).toBe(isOneToWaitFor);
    expect(pauseAfter(error, 1)?.kind).toBe(isOneToWaitFor ? 'resumes' : undefined);
  });
});
