import { beforeEach, expect, test } from 'vitest';
import { memoryLog, testTime } from '../testing/test-proxy.ts';
import { createReadingWatch, type ReadingWatch, unusualCustomers } from './reading-watch.ts';

const ana = 'https://id.example#u-ana';
const omar = 'https://id.example#u-omar';
const minute = 60_000;
const hour = 60 * minute;

let now: number;
let counted: number;
let lines: string[];
let watch: ReadingWatch;
function watchWith(readsPerDay: number) {
  const memory = memoryLog();
  lines = memory.lines;
  const meters = {
    readUnusually() {
      counted += 1;
    },
  };
  watch = createReadingWatch({ readsPerDay, log: memory.log, meters, clock: () => now });
}
beforeEach(() => {
  now = testTime;
  counted = 0;
  watchWith(1_000_000);
});

/** Looks at so many customers, each another one. */
function lookAt(count: number, { caller = ana, from = 0, everyMs = 0 } = {}) {
  for (let index = 0; index < count; index += 1) {
    watch.take(caller, `cus_${from + index}`);
    now += everyMs;
  }
}

test('a person reads so much a day and no more, and others go on', () => {
  watchWith(3);
  const reads = (caller: string, count: number) => Array.from({ length: count }, () => watch.take(caller, null));
  expect(reads(ana, 4)).toEqual([null, null, null, 86_400]);
  expect(reads(omar, 1)).toEqual([null]);
  now += 23 * hour;
  expect(reads(ana, 1)).toEqual([3_600]);
  now += hour - 1;
  expect(reads(ana, 1)).toEqual([1]);
  // A refused read does not put the end off.
  now += 1;
  expect(reads(ana, 4)).toEqual([null, null, null, 86_400]);
});

test('of more customers within an hour than anybody looks at, the log and a counter tell once', () => {
  lookAt(unusualCustomers);
  expect(lines).toEqual([]);
  lookAt(1, { from: unusualCustomers });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'warn', caller: ana, customers: 301, msg: 'unusually many customers read by one person' },
  ]);
  lookAt(2_000, { from: 5_000 });
  expect([lines.length, counted]).toEqual([1, 1]);
  now += hour;
  lookAt(unusualCustomers + 1);
  expect([lines.length, counted]).toEqual([2, 2]);
});

test('nobody is told of for looking at the same ones again, nor for as many within a longer time, nor for lists', () => {
  lookAt(unusualCustomers);
  lookAt(unusualCustomers);
  lookAt(unusualCustomers, { caller: omar, from: 5_000 });
  for (let index = 0; index < 1_000; index += 1) watch.take(ana, null);
  now += hour;
  lookAt(2_000, { everyMs: hour / unusualCustomers });
  expect(lines).toEqual([]);
  // Any hour counts, not only one that begins with a first look.
  lookAt(200, { everyMs: 1, from: 9_000 });
  expect(lines).toHaveLength(1);
});

test('a read that is refused counts among those of an hour', () => {
  watchWith(10);
  lookAt(unusualCustomers + 1);
  expect(lines).toHaveLength(1);
});

test('it remembers the people who read last, and nobody else', () => {
  watchWith(1);
  for (let index = 0; index < 500; index += 1) watch.take(`person ${index}`, 'cus_1');
  expect(watch.take('person 0', 'cus_1')).not.toBeNull();
  watch.take('another', 'cus_1');
  expect(watch.take('person 0', 'cus_1')).not.toBeNull();
  expect(watch.take('person 1', 'cus_1')).toBeNull();
});
