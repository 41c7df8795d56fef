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

/** Words about the page's clock, in English. */
export const clock: ClockWords = {
  clockIsFast: (span) => `This computer’s clock is ${span} fast; times here are corrected.`,
  clockIsSlow: (span) => `This computer’s clock is ${span} slow; times here are corrected.`,
  customersZone: (zone) => `the customer’s zone, ${zone}`,
  otherForms: 'This time in other forms',
  forms: { utc: 'UTC time', iso: 'ISO 8601 time', epoch: 'Epoch seconds' },
  copyForm: (form, time) => `Copy ${form}: ${time}`,
};
