import type { TimeStyle } from './format-time.ts';

/** `2026-11-24T18:05:12+07:00`: ISO 8601 in the zone of the style, `Z` in UTC. */
export function isoTime(instant: number, { zone }: TimeStyle): string {
  const minutes = Math.trunc(zone.minutesAhead(instant));
  const there = new Date(instant + minutes * 60_000).toISOString().slice(0, 19);
  if (zone.name === 'UTC') return `${there}Z`;
  const ahead = Math.abs(minutes);
  const [hours, rest] = [Math.floor(ahead / 60), ahead % 60].map((part) => String(part).padStart(2, '0'));
  return `${there}${minutes < 0 ? '-' : '+'}${hours}:${rest}`;
}
