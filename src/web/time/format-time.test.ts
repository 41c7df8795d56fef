import { afterEach, expect, test, vi } from 'vitest';
import { english } from '../copy/english.ts';
import { jakarta } from '../testing/jakarta.ts';
import { noon } from '../testing/samples.ts';
import { absoluteTime, clockTime, dateAlone, utc, zoneName } from './format-time.ts';
import { computerZone } from './time-style.tsx';
import { utcTime } from './utc-time.ts';

const inUtc = { ...jakarta, zone: utc };

/** A style in the zone of a computer that stands elsewhere. */
function computerIn(zone: string) {
  vi.stubEnv('TZ', zone);
  return { zone: computerZone(), words: english.time };
}

afterEach(() => void vi.unstubAllEnvs());

test('an absolute time leaves out the year when it is the current one', () => {
  expect(absoluteTime(noon, noon, jakarta)).toBe('Mon 23 Nov, 12:00');
  expect(absoluteTime(Date.parse('2025-06-05T03:04:05Z'), noon, jakarta)).toBe('Thu 5 Jun 2025, 10:04');
});

test('which year it is, the zone says', () => {
  const lastHourOfTheYear = Date.parse('2026-12-31T17:30:00Z');
  expect(absoluteTime(lastHourOfTheYear, noon, inUtc)).toBe('Thu 31 Dec, 17:30');
  expect(absoluteTime(lastHourOfTheYear, noon, jakarta)).toBe('Fri 1 Jan 2027, 00:30');
});

test('seconds and zone are there when asked for', () => {
  const instant = noon + 5_999;
  expect(absoluteTime(instant, noon, jakarta, { seconds: true })).toBe('Mon 23 Nov, 12:00:05');
  expect(absoluteTime(instant, noon, jakarta, { zoneName: true })).toBe('Mon 23 Nov, 12:00 GMT+7');
  expect(absoluteTime(instant, noon, inUtc, { seconds: true, zoneName: true })).toBe('Mon 23 Nov, 05:00:05 UTC');
});

test.each([
  ['before the clocks go forward', '2026-03-29T00:59:59Z', 'Sun 29 Mar, 01:59:59 GMT+1'],
  ['after the clocks went forward', '2026-03-29T01:00:00Z', 'Sun 29 Mar, 03:00:00 GMT+2'],
  ['before the clocks go back', '2026-10-25T00:59:59Z', 'Sun 25 Oct, 02:59:59 GMT+2'],
  ['after the clocks went back', '2026-10-25T01:00:00Z', 'Sun 25 Oct, 02:00:00 GMT+1'],
])('on a computer in Berlin, %s', (_name, instant, printed) => {
  const berlin = computerIn('Europe/Berlin');
  expect(absoluteTime(Date.parse(instant), noon, berlin, { seconds: true, zoneName: true })).toBe(printed);
});

test('a clock time has seconds unless told otherwise, and midnight is 00', () => {
  expect(clockTime(Date.parse('2026-11-23T17:00:09Z'), jakarta)).toBe('00:00:09');
  expect(clockTime(Date.parse('2026-11-23T17:00:09Z'), jakarta, false)).toBe('00:00');
});

test('a date alone always has its year', () => {
  expect(dateAlone(noon, jakarta)).toBe('23 Nov 2026');
  expect(dateAlone(Date.parse('2026-06-04T17:00:00Z'), jakarta)).toBe('5 Jun 2026');
});

test('the epoch itself is a time', () => {
  expect(absoluteTime(0, noon, jakarta)).toBe('Thu 1 Jan 1970, 07:00');
  expect(utcTime(0)).toBe('1970-01-01 00:00:00 UTC');
});

test('UTC is the same for every reader', () => {
  expect(utcTime(Date.parse('2026-11-24T11:05:12.999Z'))).toBe('2026-11-24 11:05:12 UTC');
});

test.each([
  ['Asia/Jakarta', 'GMT+7'],
  ['Asia/Kolkata', 'GMT+5:30'],
  ['America/St_Johns', 'GMT-3:30'],
  ['America/Chicago', 'GMT-6'],
  ['Europe/London', 'GMT'],
  ['UTC', 'UTC'],
])('a computer in %s is at %s', (zone, name) => {
  const style = computerIn(zone);
  expect(style.zone.name).toMatch(new RegExp(zone.replace('Kolkata', '(Kolkata|Calcutta)')));
  expect(zoneName(noon, style)).toBe(name);
});

// The names that a browser in Britain would give; every one of them can stand in a list of links.
test('every day of a year is called as Intl calls it', () => {
  const intl = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  for (let day = 0; day < 366; day += 1) {
    const instant = Date.parse('2024-01-01T09:07:00Z') + day * 86_400_000;
    expect(absoluteTime(instant, noon, inUtc).replace(',', '')).toBe(intl.format(instant).replaceAll(',', ''));
  }
});
