import type { ClockWords } from '../en/clock-words.ts';

/** Words about the page’s clock, in Indonesian. */
export const clock: ClockWords = {
  clockIsFast: (span) => `Jam komputer ini terlalu cepat ${span}; waktu di sini sudah dikoreksi.`,
  clockIsSlow: (span) => `Jam komputer ini terlambat ${span}; waktu di sini sudah dikoreksi.`,
  customersZone: (zone) => `zona pelanggan, ${zone}`,
  otherForms: 'Waktu ini dalam bentuk lain',
  forms: { utc: 'Waktu UTC', iso: 'Waktu ISO 8601', epoch: 'Detik epoch' },
  copyForm: (form, time) => `Salin ${form}: ${time}`,
};
