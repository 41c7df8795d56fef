import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultTable } from '../../contract/fault.ts';
import { kindsOf, noon, sampleError } from '../testing/samples.ts';
import { isCutOff, isPatient, pauseAfter, pauseOfAll } from './pause.ts';
import { createWaits } from './waits.ts';

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
    expect(pauseAfter(error, 1)?.kind).toBe(isOneToWaitFor ? 'resumes' : isCutOff(error) ? 'reconnects' : undefined);
  });
});

describe('as it is for everybody', () => {
  const { troubles } = createWaits();
  const error = limited(5);

  test('it is the tab’s own, until another tab is told to wait for longer', () => {
    expect(pauseOfAll(error, 1, troubles())).toEqual(pauseAfter(error, 1));
    const longer = { ...troubles(), pausedAt: noon, pausedUntil: noon + 60_000 };
    expect(pauseOfAll(error, 1, longer)).toMatchObject({ kind: 'resumes', at: noon + 60_000 });
    const shorter = { ...longer, pausedUntil: noon + 1_000 };
    expect(pauseOfAll(error, 1, shorter)).toEqual(pauseAfter(error, 1));
  });

  test('the pauses of all tabs count', () => {
    expect(pauseOfAll(error, 1, { ...troubles(), pausesInARow: 4 })).toEqual({ kind: 'stopped' });
  });

  test.each([1, 4])(
    'it is over, were it pause %i in a row, as soon as any tab got through after the fault',
    (inARow) => {
      const over = { ...troubles(), pauseEndedAt: noon + 3_000 };
      expect(pauseOfAll(error, inARow, over)).toMatchObject({ kind: 'resumes', at: noon + 3_000 });
      expect(pauseOfAll(error, 1, { ...over, pauseEndedAt: noon - 1 })).toEqual(pauseAfter(error, 1));
    },
  );

  test('who was cut off goes on once the console’s server was reached after that', () => {
    const offline = sampleError('offline');
    expect(pauseOfAll(offline, 1, { ...troubles(), reachedAt: noon - 1, pauseEndedAt: noon + 1 })).toEqual({
      kind: 'reconnects',
    });
    expect(pauseOfAll(offline, 1, { ...troubles(), reachedAt: noon + 1 })).toMatchObject({ kind: 'resumes' });
  });
});
