import { expect, test } from 'vitest';
import { noon } from '../testing/samples.ts';
import { absoluteTime, clockTime, dateAlone, utcTime, zoneName } from './format-time.ts';

const jakarta = { locale: 'en-GB', zone: 'Asia/Jakarta' };
const utc = { locale: 'en-GB', zone: 'UTC' };
const berlin = { locale: 'en-GB', zone: 'Europe/Berlin' };

test('an absolute time leaves out the year when it is the current one', () => {
  expect(absoluteTime(noon, noon, jakarta)).toBe('Mon 23 Nov, 12:00');
  expect(absoluteTime(Date.parse('2025-06-05T03:04:05Z'), noon, jakarta)).toBe('Thu 5 Jun 2025, 10:04');
});

test('which year it is, the zone says', () => {
  const lastHourOfTheYear = Date.parse('2026-12-31T17:30:00Z');
  expect(absoluteTime(lastHourOfTheYear, noon, utc)).toBe('Thu 31 Dec, 17:30');
  expect(absoluteTime(lastHourOfTheYear, noon, jakarta)).toBe('Fri 1 Jan 2027, 00:30');
});

test('seconds and zone are there when asked for', () => {
  const instant = noon + 5_999;
  expect(absoluteTime(instant, noon, jakarta, { seconds: true })).toBe('Mon 23 Nov, 12:00:05');
  expect(absoluteTime(instant, noon, jakarta, { zoneName: true })).toBe('Mon 23 Nov, 12:00 GMT+7');
  expect(absoluteTime(instant, noon, utc, { seconds: true, zoneName: true })).toBe('Mon 23 Nov, 05:00:05 UTC');
});

test.each([
  ['before the clocks go forward', '2026-03-29T00:59:59Z', 'Sun 29 Mar, 01:59:59 CET'],
  ['after the clocks went forward', '2026-03-29T01:00:00Z', 'Sun 29 Mar, 03:00:00 CEST'],
  ['before the clocks go back', '2026-10-25T00:59:59Z', 'Sun 25 Oct, 02:59:59 CEST'],
  ['after the clocks went back', '2026-10-25T01:00:00Z', 'Sun 25 Oct, 02:00:00 CET'],
])('in Berlin, %s', (_name, instant, printed) => {
  expect(absoluteTime(Date.parse(instant), noon, berlin, { seconds: true, zoneName: true })).toBe(printed);
});

test('a clock time has seconds unless told otherwise, and midnight is 00', () => {
  expect(clockTime(Date.parse('2026-11-23T17:00:09Z'), jakarta)).toBe('00:00:09');
  expect(clockTime(Date.parse('2026-11-23T17:00:09Z'), jakarta, false)).toBe('00:00');
});

test('a language that counts to twelve says which half of the day', () => {
  expect(clockTime(noon + 60_000, { locale: 'en-US', zone: 'Asia/Jakarta' }, false)).toBe('12:01 PM');
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

test('a zone is called what it is called at that instant', () => {
  expect(zoneName(noon, jakarta)).toBe('GMT+7');
  expect(zoneName(noon, berlin)).toBe('CET');
  expect(zoneName(Date.parse('2026-07-01T00:00:00Z'), berlin)).toBe('CEST');
});
