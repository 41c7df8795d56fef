import type { Locale } from './locale.ts';

/** One language's words about the page's clock, beside the times themselves; `span` is a length of time in words. */
export type ClockWords = {
  clockIsFast: (span: string) => string;
  clockIsSlow: (span: string) => string;
};

/** Words about the page's clock in each language; not part of the first load. */
export const clockWords: Record<Locale, ClockWords> = {
  'en-GB': {
    clockIsFast: (span) => `This computer’s clock is ${span} fast; times here are corrected.`,
    clockIsSlow: (span) => `This computer’s clock is ${span} slow; times here are corrected.`,
  },
};
