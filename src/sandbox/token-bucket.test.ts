import { expect, test } from 'vitest';
import { createTokenBucket } from './token-bucket.ts';

function bucketOf600() {
  let now = 1_000_000;
  const bucket = createTokenBucket(600, () => now);
  const drain = () => {
    let taken = 0;
    while (bucket.take()) taken += 1;
    return taken;
  };
  return { bucket, drain, pass: (ms: number) => (now += ms) };
}

test('a full bucket gives its limit at once and then nothing', () => {
  const { bucket, drain } = bucketOf600();
  expect(drain()).toBe(600);
  expect(bucket.look()).toEqual({ limit: 600, remaining: 0, resetAt: 1060, retryAfterSeconds: 1 });
});

test('it refills continuously, ten tokens a second', () => {
  const { drain, pass } = bucketOf600();
  drain();
  pass(99);
  expect(drain()).toBe(0);
  pass(1);
  expect(drain()).toBe(1);
  pass(3_000);
  expect(drain()).toBe(30);
});

test('it never holds more than its limit', () => {
  const { drain, pass } = bucketOf600();
  pass(3_600_000);
  expect(drain()).toBe(600);
});

test('the reset is when the bucket would be full, not when the next token comes', () => {
  const { bucket } = bucketOf600();
  for (let taken = 0; taken < 100; taken += 1) bucket.take();
  expect(bucket.look()).toEqual({ limit: 600, remaining: 500, resetAt: 1010, retryAfterSeconds: 0 });
});

test('a slow bucket says the seconds until one token', () => {
  const bucket = createTokenBucket(6, () => 0);
  while (bucket.take());
  expect(bucket.look().retryAfterSeconds).toBe(10);
});
