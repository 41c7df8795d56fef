import type { Zone } from './format-time.ts';

const zoneName = /^[a-z][\w+/-]{0,63}$/i;
const offset = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;
const mostRemembered = 10_000;

/**
 * The zone with an IANA name, or null where the browser knows none of that name. Loaded when somebody needs it: its
 * formatter costs the first row too much (see format-time.ts), and is asked once for each instant.
 */
export function foreignZone(name: string): Zone | null {
  const format = formatIn(name);
  if (format === null) return null;
  const resolved = format.resolvedOptions().timeZone;
  const remembered = new Map<number, number>();
  return {
    // Browsers answer with a zone's older name, which few would know: `Asia/Calcutta` for `Asia/Kolkata`.
    name: resolved.toLowerCase() === name.toLowerCase() ? resolved : name,
    minutesAhead(instant) {
      const known = remembered.get(instant);
      if (known !== undefined) return known;
      if (remembered.size >= mostRemembered) remembered.clear();
      const minutes = minutesOf(format.format(instant));
      remembered.set(instant, minutes);
      return minutes;
    },
  };
}

function formatIn(name: string): Intl.DateTimeFormat | null {
  if (!zoneName.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
}

/** The minutes of `11/23/2026, GMT+05:30`; `GMT` alone is none. */
function minutesOf(formatted: string): number {
  const [, sign = '+', hours = 0, minutes = 0, seconds = 0] = offset.exec(formatted) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes) + Number(seconds) / 60);
}
