import { expect, test } from 'vitest';
import type { Kept } from './freshness.ts';
import { createKeptReadings } from './kept-readings.ts';

const keptOf = (length: number): Kept => ({
  reading: {
    copy: {
      bytes: Buffer.alloc(length),
      compressed: {},
      kirimRequestId: '',
      rows: null,
      nextCursor: null,
      dropped: 0,
      note: null,
    },
    fault: null,
  },
  readAt: 0,
  hasFailedSince: false,
});
const small = keptOf(10);

test('what is put in comes out, and the later one of two under one key', () => {
  const memory = createKeptReadings();
  const later = keptOf(20);
  memory.set('a', small);
  memory.set('a', later);
  expect(memory.get('a')).toBe(later);
  expect(memory.get('b')).toBeNull();
});

test('of more than 500, those go that were not used for longest', () => {
  const memory = createKeptReadings();
  for (let index = 0; index < 500; index += 1) memory.set(`${index}`, small);
  memory.get('0');
  memory.set('one more', small);
  expect(memory.get('0')).toBe(small);
  expect(memory.get('1')).toBeNull();
  expect(memory.get('2')).toBe(small);
  expect(memory.get('one more')).toBe(small);
});

test('and of more than 32 MiB', () => {
  const memory = createKeptReadings();
  for (let index = 0; index < 17; index += 1) memory.set(`${index}`, keptOf(2_000_000));
  expect(memory.get('0')).toBeNull();
  expect(memory.get('1')).not.toBeNull();
  expect(memory.get('16')).not.toBeNull();
});

test('one that was replaced or cleared weighs nothing any more', () => {
  const memory = createKeptReadings();
  for (let turn = 0; turn < 40; turn += 1) memory.set('same', keptOf(2_000_000));
  memory.set('other', small);
  expect(memory.get('same')).not.toBeNull();
  memory.clear();
  expect(memory.get('other')).toBeNull();
  for (let index = 0; index < 16; index += 1) memory.set(`${index}`, keptOf(2_000_000));
  expect(memory.get('0')).not.toBeNull();
});
