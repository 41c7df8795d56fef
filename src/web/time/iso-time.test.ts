import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jakarta } from '../testing/jakarta.ts';
import { noon } from '../testing/samples.ts';
import { utc } from './format-time.ts';
import { isoTime } from './iso-time.ts';

function ahead(minutes: number) {
  return { ...jakarta, zone: { name: 'Some/Where', minutesAhead: () => minutes } };
}

test.each([
  ['Jakarta', jakarta, '2026-11-23T12:00:00+07:00'],
  ['UTC', { ...jakarta, zone: utc }, '2026-11-23T05:00:00Z'],
  ['London', ahead(0), '2026-11-23T05:00:00+00:00'],
  ['Newfoundland', ahead(-210), '2026-11-23T01:30:00-03:30'],
  ['the Chatham Islands', ahead(825), '2026-11-23T18:45:00+13:45'],
])('in %s', (_name, style, iso) => expect(isoTime(noon, style)).toBe(iso));

test('it is the same instant in every zone, to the second', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: -900, max: 900 }), (instant, minutes) => {
      expect(Date.parse(isoTime(instant, ahead(minutes)))).toBe(Math.floor(instant / 1_000) * 1_000);
    }),
  );
});
