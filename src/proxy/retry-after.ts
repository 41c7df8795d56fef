/** A wait beyond a day is told as a day: to a person at a screen it makes no difference. */
const longestSeconds = 86_400;

const wholeSeconds = /^\d+$/;
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Seconds to wait, from a Retry-After header: whole seconds, or an HTTP date that is read against the answer's own Date,
 * never against this computer's clock. Anything else is null: absent, negative, a fraction, two values. A day at most.
 */
export function parseRetryAfter(value: string | null, answeredAt: string | null): number | null {
  if (value === null) return null;
  if (wholeSeconds.test(value)) return atMostADay(Number(value));
  const until = parseHttpDate(value);
  const from = answeredAt === null ? null : parseHttpDate(answeredAt);
  if (until === null || from === null) return null;
  return atMostADay(Math.max(0, (until - from) / 1000));
}

function atMostADay(seconds: number): number {
  return Math.min(seconds, longestSeconds);
}

/** Milliseconds since the epoch. The two obsolete date forms are refused: JavaScript reads one of them in local time. */
function parseHttpDate(text: string): number | null {
  const milliseconds = httpDate.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
