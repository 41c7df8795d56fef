import { expect, test } from 'vitest';
import { instantOf } from './instant.ts';

test.each([
  ['2026-11-23T05:00:00Z', 1_795_410_000_000],
  ['2026-11-23T12:00:00+07:00', 1_795_410_000_000],
  ['2026-11-23T05:00:00.250Z', 1_795_410_000_250],
  ['1970-01-01T00:00:00Z', 0],
])('%s is an instant', (text, instant) => {
  expect(instantOf(text)).toBe(instant);
});

test.each([
  null,
  '',
  ' ',
  'soon',
  '2026-13-45T99:99:99Z',
  '2026-02-30T00:00:00+99:99',
  '\u0000',
  '<b>',
  '+275760-09-13T00:00:00Z',
])('%j is none', (text) => {
  expect(instantOf(text)).toBeNull();
});
