import { expect, test } from 'vitest';
import { consoleFault } from '../console-fault.ts';
import { createHolds } from './holds.ts';

const limited = (seconds: number | null) =>
  consoleFault('kirim_rate_limited', 'Slow down.', 'first', { request_id: 'req_1', retry_after_seconds: seconds });
const rejected = consoleFault('kirim_key_rejected', '', 'first');

function start() {
  let now = 1_000_000;
  const holds = createHolds(() => now);
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  return { holds, pass };
}

test('without a reason Kirim may be asked', () => {
  expect(start().holds.current(false)).toBeNull();
});

test('after a 429 nobody asks until its time is over, and each one hears what is left of it', () => {
  const { holds, pass } = start();
  holds.learn(limited(7));
  pass(2.5);
  expect(holds.current(false)).toMatchObject({
    kind: 'kirim_rate_limited',
    request_id: 'req_1',
    retry_after_seconds: 5,
  });
  expect(holds.current(true), 'a person who presses Try again').not.toBeNull();
  pass(4.5);
  expect(holds.current(false)).toBeNull();
});

test.each([
  ['does not say for how long', null, 10],
  ['asks for more than two minutes', 86_400, 120],
])('a 429 that %s holds for %s s: %s', (_, seconds, held) => {
  const { holds, pass } = start();
  holds.learn(limited(seconds));
  pass(held - 0.1);
  expect(holds.current(false)).not.toBeNull();
  pass(0.1);
  expect(holds.current(false)).toBeNull();
});

test('whoever asks during a pause that is longer than it holds hears of all that is left of it', () => {
  const { holds, pass } = start();
  holds.learn(limited(600));
  pass(100);
  expect(holds.current(false)).toMatchObject({ retry_after_seconds: 500 });
});

test('an answer in between ends no pause', () => {
  const { holds } = start();
  holds.learn(limited(7));
  holds.learn(null);
  expect(holds.current(false)).not.toBeNull();
});

test('a rejected key is tried once a minute, and whenever a person wants to know', () => {
  const { holds, pass } = start();
  holds.learn(rejected);
  expect(holds.current(false)).toBe(rejected);
  expect(holds.current(true)).toBeNull();
  pass(59.9);
  expect(holds.current(false)).toBe(rejected);
  pass(0.2);
  expect(holds.current(false)).toBeNull();
});

test.each([
  ['an answer', null],
  ['a customer that is not there', consoleFault('kirim_not_found', '', '')],
])('%s says that the key works again', (_, fault) => {
  const { holds } = start();
  holds.learn(rejected);
  holds.learn(fault);
  expect(holds.current(false)).toBeNull();
});

test('a fault from before Kirim says nothing of the key', () => {
  const { holds } = start();
  holds.learn(rejected);
  holds.learn(consoleFault('kirim_unavailable', '', ''));
  expect(holds.current(false)).toBe(rejected);
});

test('another key is tried at once', () => {
  const { holds } = start();
  holds.learn(rejected);
  holds.forgetKey();
  expect(holds.current(false)).toBeNull();
});

test('a clock that is set back does not hold anybody longer', () => {
  const { holds, pass } = start();
  holds.learn(limited(7));
  holds.learn(rejected);
  pass(-3_600);
  expect(holds.current(false)).toBeNull();
});
