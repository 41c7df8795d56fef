import type { TimeWords } from '../time-words.ts';

/** Dates and spans of time in English. */
export const time: TimeWords = {
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  justNow: 'just now',
  inUnderAMinute: 'in under a minute',
  minutes: (minutes) => `${minutes} min`,
  hours: (hours, minutes) => (minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
  days: (days, hours) => (hours === 0 ? `${days} d` : `${days} d ${hours} h`),
  ago: (span) => `${span} ago`,
  ahead: (span) => `in ${span}`,
  zone: (zone, name) => `Times in ${zone}${name === zone ? '' : ` (${name})`}`,
  switchZone: 'Switch time zone',
};
