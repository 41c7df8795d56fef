import type { Locale } from './locale.ts';

/** One language's words about the page's clock, beside the times themselves; `span` is a length of time in words. */
export type ClockWords = {
  clockIsFast: (span: string) => string;
  clockIsSlow: (span: string) => string;
  /** What a zone, by its IANA name, is called that is the customer's. */
  customersZone: (zone: string) => string;
  /** The forms of one time that are made to be copied, and what each is called when it was. */
  otherForms: string;
  forms: { utc: string; iso: string; epoch: string };
  copyForm: (form: string, time: string) => string;
};

/** Words about the page's clock in each language; not part of the first load. */
export const clockWords: Record<Locale, ClockWords> = {
  'en-GB': {
    clockIsFast: (span) => `This computer’s clock is ${span} fast; times here are corrected.`,
    clockIsSlow: (span) => `This computer’s clock is ${span} slow; times here are corrected.`,
    customersZone: (zone) => `the customer’s zone, ${zone}`,
    otherForms: 'This time in other forms',
    forms: { utc: 'UTC time', iso: 'ISO 8601 time', epoch: 'Epoch seconds' },
    copyForm: (form, time) => `Copy ${form}: ${time}`,
  },
  id: {
    clockIsFast: (span) => `Jam komputer ini terlalu cepat ${span}; waktu di sini sudah dikoreksi.`,
    clockIsSlow: (span) => `Jam komputer ini terlambat ${span}; waktu di sini sudah dikoreksi.`,
    customersZone: (zone) => `zona pelanggan, ${zone}`,
    otherForms: 'Waktu ini dalam bentuk lain',
    forms: { utc: 'Waktu UTC', iso: 'Waktu ISO 8601', epoch: 'Detik epoch' },
    copyForm: (form, time) => `Salin ${form}: ${time}`,
  },
};
