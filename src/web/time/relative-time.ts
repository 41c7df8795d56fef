import type { TimeWords } from '../copy/time-words.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * How far `instant` lies from `now` (both ms since the epoch), in words: minutes under an hour, hours and minutes
 * under 6 h, hours under 36 h, days and hours under 14 days. Null beyond that: there the date alone says more.
 */
export function relativeTime(instant: number, now: number, words: TimeWords): string | null {
  const span = Math.abs(instant - now);
  const isAhead = instant > now;
  if (span < 45_000) return isAhead ? words.inUnderAMinute : words.justNow;
  const text = spanInWords(span, words);
  if (text === null) return null;
  return isAhead ? words.ahead(text) : words.ago(text);
}

/** How long `span` (ms) is, in words: `3 h 12 min`. Null beyond 14 days. */
export function spanInWords(span: number, words: TimeWords): string | null {
  if (span < hourMs) return words.minutes(Math.max(1, Math.floor(span / minuteMs)));
  const minutes = Math.floor((span % hourMs) / minuteMs);
  if (span < 6 * hourMs) return words.hours(Math.floor(span / hourMs), minutes);
  if (span < 36 * hourMs) return words.hours(Math.floor(span / hourMs), 0);
  if (span < 14 * dayMs) return words.days(Math.floor(span / dayMs), Math.floor((span % dayMs) / hourMs));
  return null;
}
