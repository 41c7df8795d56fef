import type { TimeWords } from '../copy/time-words.ts';

/** A time zone: its IANA name, and by how many minutes it is ahead of UTC at an instant (ms since the epoch). */
export type Zone = { name: string; minutesAhead: (instant: number) => number };

/** Where times are, and what the days and months are called there. */
export type TimeStyle = { zone: Zone; words: Pick<TimeWords, 'weekdays' | 'months'> };

/** What an absolute time may show beside weekday, date, hours and minutes. */
export type AbsoluteOptions = { seconds?: boolean; zoneName?: boolean };

export const utc: Zone = { name: 'UTC', minutesAhead: () => 0 };

/** `Tue 24 Nov 2026, 18:05 GMT+7`; the year is left out when it is the year of `now`. Times in ms since the epoch. */
export function absoluteTime(instant: number, now: number, style: TimeStyle, options: AbsoluteOptions = {}): string {
  const there = inZone(instant, style);
  const isThisYear = there.getUTCFullYear() === inZone(now, style).getUTCFullYear();
  const date = `${style.words.weekdays[there.getUTCDay()]} ${isThisYear ? dayOf(there, style) : dateOf(there, style)}`;
  return `${date}, ${clockOf(there, options.seconds)}${options.zoneName ? ` ${zoneName(instant, style)}` : ''}`;
}

/** `14:05:12` in the zone of the style. */
export function clockTime(instant: number, style: TimeStyle, seconds = true): string {
  return clockOf(inZone(instant, style), seconds);
}

/** `5 Jun 2026` in the zone of the style. */
export function dateAlone(instant: number, style: TimeStyle): string {
  return dateOf(inZone(instant, style), style);
}

/** How far the zone is ahead at that instant: `GMT+7`. */
export function zoneName(instant: number, { zone }: TimeStyle): string {
  const minutes = Math.trunc(zone.minutesAhead(instant));
  if (minutes === 0) return zone.name === 'UTC' ? 'UTC' : 'GMT';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `GMT${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${twoDigits(rest)}`}`;
}

/**
 * A date whose parts in UTC are those of the instant in the style's zone. By hand and not by Intl.DateTimeFormat, whose
 * first use in a page goes through all locales of the browser: 22 ms, and four times that on a slow computer, for which
 * the first row would wait.
 */
function inZone(instant: number, { zone }: TimeStyle): Date {
  return new Date(instant + zone.minutesAhead(instant) * 60_000);
}

function dateOf(there: Date, style: TimeStyle): string {
  return `${dayOf(there, style)} ${there.getUTCFullYear()}`;
}

function dayOf(there: Date, { words }: TimeStyle): string {
  return `${there.getUTCDate()} ${words.months[there.getUTCMonth()]}`;
}

function clockOf(there: Date, seconds = false): string {
  const parts = [there.getUTCHours(), there.getUTCMinutes(), ...(seconds ? [there.getUTCSeconds()] : [])];
  return parts.map(twoDigits).join(':');
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
