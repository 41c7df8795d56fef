type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

/** Where and how times are printed: a BCP 47 tag and an IANA zone. */
export type TimeStyle = { locale: string; zone: string };

/** What an absolute time may show beside weekday, date, hours and minutes. */
export type AbsoluteOptions = { seconds?: boolean; zoneName?: boolean };

/** `Tue 24 Nov 2026, 18:05 GMT+7`; the year is left out when it is the year of `now`. Times in ms since the epoch. */
export function absoluteTime(instant: number, now: number, style: TimeStyle, options: AbsoluteOptions = {}): string {
  const parts = partsOf(instant, style);
  const year = parts.year === yearOf(now, style) ? '' : ` ${parts.year}`;
  const date = `${parts.weekday} ${parts.day} ${parts.month}${year}`;
  return `${date}, ${hoursOf(parts, options.seconds)}${options.zoneName ? ` ${parts.timeZoneName}` : ''}`;
}

/** `14:05:12` in the zone of the style. */
export function clockTime(instant: number, style: TimeStyle, seconds = true): string {
  return hoursOf(partsOf(instant, style), seconds);
}

/** `5 Jun 2026` in the zone of the style. */
export function dateAlone(instant: number, style: TimeStyle): string {
  const parts = partsOf(instant, style);
  return `${parts.day} ${parts.month} ${parts.year}`;
}

/** How the zone is called at that instant: `GMT+7`. */
export function zoneName(instant: number, style: TimeStyle): string {
  return partsOf(instant, style).timeZoneName ?? style.zone;
}

/** `2026-11-24 11:05:12 UTC`, the same for every reader. */
export function utcTime(instant: number): string {
  return `${new Date(instant).toISOString().replace('T', ' ').slice(0, 19)} UTC`;
}

function hoursOf(parts: Parts, seconds = false): string {
  return `${parts.hour}:${parts.minute}${seconds ? `:${parts.second}` : ''}${parts.dayPeriod ? ` ${parts.dayPeriod}` : ''}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

// A DateTimeFormat costs far more to make than to use, and a table prints hundreds of times.
function formatOf({ locale, zone }: TimeStyle): Intl.DateTimeFormat {
  const key = `${locale} ${zone}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  });
  formats.set(key, format);
  return format;
}

let lastYear = { now: Number.NaN, zone: '', year: '' };

// Every time on the page asks for the year of the same now.
function yearOf(now: number, style: TimeStyle): string {
  if (lastYear.now !== now || lastYear.zone !== style.zone) {
    lastYear = { now, zone: style.zone, year: partsOf(now, style).year ?? '' };
  }
  return lastYear.year;
}

function partsOf(instant: number, style: TimeStyle): Parts {
  const parts: Parts = {};
  for (const part of formatOf(style).formatToParts(instant)) parts[part.type] = part.value;
  return parts;
}
