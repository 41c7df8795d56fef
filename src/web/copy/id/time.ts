import type { TimeWords } from '../time-words.ts';

/** Dates and spans of time in Indonesian. The clock keeps its colon, as in every other language of the page. */
export const time: TimeWords = {
  weekdays: ['Min,', 'Sen,', 'Sel,', 'Rab,', 'Kam,', 'Jum,', 'Sab,'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  justNow: 'baru saja',
  inUnderAMinute: 'kurang dari satu menit lagi',
  minutes: (minutes) => `${minutes} menit`,
  hours: (hours, minutes) => (minutes === 0 ? `${hours} jam` : `${hours} jam ${minutes} menit`),
  days: (days, hours) => (hours === 0 ? `${days} hari` : `${days} hari ${hours} jam`),
  ago: (span) => `${span} lalu`,
  ahead: (span) => `${span} lagi`,
  zone: (zone, name) => `Waktu ${zone}${name === zone ? '' : ` (${name})`}`,
  switchZone: 'Ganti zona waktu',
};
