import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { noon, sampleFault } from '../testing/samples.ts';
import { get } from './get.ts';
import { clockCorrection, correctionAfter, learnTime, trueTime } from './true-time.ts';

/** The correction after an answer within `took` ms, to a computer whose clock is fast by `fast` ms (slow when negative). */
function corrected(before: number, fast: number, took = 0) {
  const answeredAt = noon + fast;
  return correctionAfter(before, { startedAt: answeredAt - took, answeredAt, serverTime: noon });
}

describe('a clock that was right', () => {
  test.each([0, 1_000, -1_000, 90_000, -90_000])('is right when %i ms fast', (fast) => {
    expect(corrected(0, fast)).toBe(0);
  });

  test.each([90_001, -90_001, 600_000, -86_400_000])('is wrong when %i ms fast', (fast) => {
    expect(corrected(0, fast)).toBe(-fast);
  });
});

describe('a clock that was ten minutes fast', () => {
  test.each([
    ['a little otherwise stays so', 610_000, -600_000],
    ['clearly otherwise is so', 640_000, -640_000],
    ['just above a minute is that', 60_001, -60_001],
    ['a minute is right again', 60_000, 0],
    ['slow now is slow', -600_000, 600_000],
  ])('and is %s', (_name, fast, correction) => {
    expect(corrected(-600_000, fast)).toBe(correction);
  });
});

test('between a minute and a minute and a half the clock is what it was', () => {
  expect(corrected(0, 75_000)).toBe(0);
  expect(corrected(-95_000, 75_000)).toBe(-95_000);
});

test('an answer that says nothing of the time changes nothing', () => {
  expect(correctionAfter(-600_000, { startedAt: noon, answeredAt: noon, serverTime: null })).toBe(-600_000);
});

test('a computer that slept while it waited has no wrong clock', () => {
  expect(corrected(0, 3_600_000, 3_600_500)).toBe(0);
});

test('whatever the network does, a right clock stays and a wrong one is off by no more than the answer took', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(15_000), fc.nat(15_000), (fast, there, back) => {
      const answered = { startedAt: noon + fast - there, answeredAt: noon + fast + back, serverTime: noon };
      const off = fast + correctionAfter(0, answered);
      if (Math.abs(fast) <= 90_000) expect(off).toBe(fast);
      if (Math.abs(fast) > 120_000) expect(Math.abs(off)).toBeLessThanOrEqual(Math.max(there, back));
    }),
  );
});

describe('on a computer whose clock is ten minutes fast', () => {
  /** Asks a server at noon, which gives the age of its answer and says what it likes. */
  function ask(body: unknown, status = 200) {
    const headers = { 'X-Tautan-Time': `${noon}`, 'X-Tautan-Age': '30' };
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(body, { status, headers })));
    return get(z.object({ name: z.string() }), '/me', {}, new AbortController().signal);
  }

  beforeEach(() => {
    vi.useFakeTimers({ now: noon + 600_000, toFake: ['Date'] });
  });

  afterEach(() => {
    learnTime({ startedAt: noon, answeredAt: noon, serverTime: noon });
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test('the first answer sets the page’s clock right, and is itself told by it', async () => {
    expect(trueTime()).toBe(noon + 600_000);
    const { meta } = await ask({ name: 'Warung' });
    expect(meta).toMatchObject({ answeredAt: noon, readAt: noon - 30_000, milliseconds: 0 });
    expect([trueTime(), clockCorrection()]).toEqual([noon, -600_000]);
  });

  test('a fault is learned of at the true time as well', async () => {
    const error = sampleFault('kirim_rate_limited', { retry_after_seconds: 5 });
    await expect(ask({ error }, 429)).rejects.toMatchObject({
      at: noon - 30_000,
      fault: { kind: 'kirim_rate_limited' },
    });
  });
});
