import { expect, test } from 'vitest';
import { createCursors } from './cursor.ts';

const cursors = createCursors(new Uint8Array(32).fill(7));
const place = { created_at: '2026-11-22T04:00:00.000Z', id: 'csl_01HXYZABCDEFGHJKMNPQRSTVWX' };

test('a cursor gives back the place that it was made for', () => {
  const cursor = cursors.seal('setup_links cus_a expired', place);
  expect(cursors.open('setup_links cus_a expired', cursor)).toEqual(place);
  expect(cursor).toMatch(/^[A-Za-z0-9_-]{1,2048}$/);
});

test('a cursor is good for its own list only', () => {
  const cursor = cursors.seal('setup_links cus_a expired', place);
  expect(cursors.open('setup_links cus_a null', cursor)).toBeNull();
  expect(cursors.open('setup_links cus_b expired', cursor)).toBeNull();
});

test('a cursor that was changed anywhere is refused', () => {
  const cursor = cursors.seal('list', place);
  for (let index = 0; index < cursor.length; index += 1) {
    const other = cursor[index] === 'A' ? 'B' : 'A';
    expect(cursors.open('list', cursor.slice(0, index) + other + cursor.slice(index + 1))).toBeNull();
  }
  for (const changed of ['', 'A', cursor.slice(1), `${cursor}=`, `${cursor} `, `*${cursor}`, `${cursor}AA`]) {
    expect(cursors.open('list', changed)).toBeNull();
  }
});

test('a cursor of another sandbox is refused', () => {
  const foreign = createCursors(new Uint8Array(32).fill(8)).seal('list', place);
  expect(cursors.open('list', foreign)).toBeNull();
});
