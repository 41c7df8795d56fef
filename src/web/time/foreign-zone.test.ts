import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jakarta } from '../testing/jakarta.ts';
import { noon } from '../testing/samples.ts';
import { foreignZone } from './foreign-zone.ts';
import { absoluteTime, clockTime, type Zone } from './format-time.ts';

function zoneOf(name: string): Zone {
  const zone = foreignZone(name);
  if (zone === null) throw new Error(`No zone ${name}`);
  return zone;
}

test.each([
  ['Asia/Makassar', 480],
  ['Asia/Kolkata', 330],
  ['America/St_Johns', -210],
  ['Pacific/Kiritimati', 840],
  ['UTC', 0],
  ['Etc/GMT+12', -720],
])('%s is %i min ahead of UTC', (name, minutes) => {
  const zone = zoneOf(name);
  expect([zone.name, zone.minutesAhead(noon), zone.minutesAhead(noon)]).toEqual([name, minutes, minutes]);
});

test('a zone is called as it is spelled, or as it was named', () => {
  expect(zoneOf('asia/jakarta').name).toBe('Asia/Jakarta');
  expect(zoneOf('utc').name).toBe('UTC');
});

test.each(['', 'Mars/Olympus', '+07:00', 'GMT+7', ' Asia/Jakarta', 'Asia/<b>', 'a'.repeat(65), '__proto__', 'WIB'])(
  '%j is no zone',
  (name) => expect(foreignZone(name)).toBeNull(),
);

const zones = [...Intl.supportedValuesOf('timeZone'), 'Asia/Kolkata', 'UTC'];

// From 1973 to 2100: before, some zones were ahead by seconds, which Intl shows and no clock face of the page does.
test('in every zone and at every instant the clock shows what Intl.DateTimeFormat shows', () => {
  const known = new Map<string, { zone: Zone; format: Intl.DateTimeFormat }>();
  function bothIn(name: string) {
    const both = known.get(name) ?? {
      zone: zoneOf(name),
      format: new Intl.DateTimeFormat('en-GB', {
        timeZone: name,
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        hourCycle: 'h23',
      }),
    };
    known.set(name, both);
    return both;
  }
  const instants = fc.integer({ min: Date.UTC(1973, 0, 1), max: Date.UTC(2100, 0, 1) });
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (name, instant) => {
      const { zone, format } = bothIn(name);
      const told = absoluteTime(instant, 0, { ...jakarta, zone }, { seconds: true });
      expect(told.replaceAll(',', '')).toBe(format.format(instant).replaceAll(',', ''));
    }),
    { numRuns: 4_000 },
  );
});

test.each([
  ['Europe/Berlin', '2026-03-29T00:59:59Z', '01:59:59'],
  ['Europe/Berlin', '2026-03-29T01:00:00Z', '03:00:00'],
  ['Europe/Berlin', '2026-10-25T00:59:59Z', '02:59:59'],
  ['Europe/Berlin', '2026-10-25T01:00:00Z', '02:00:00'],
  ['Australia/Lord_Howe', '2026-10-03T15:29:59Z', '01:59:59'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', '02:30:00'],
])('in %s, when the clocks are changed: %s is %s', (name, instant, told) => {
  expect(clockTime(Date.parse(instant), { ...jakarta, zone: zoneOf(name) })).toBe(told);
});
