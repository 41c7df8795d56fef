/** The words of one language for dates, for spans of time and for where a span lies. */
export type TimeWords = {
  /** Short names, Sunday and January first; those of days with what stands between them and a date. */
  weekdays: readonly string[];
  months: readonly string[];
  justNow: string;
  inUnderAMinute: string;
  minutes: (minutes: number) => string;
  hours: (hours: number, minutes: number) => string;
  days: (days: number, hours: number) => string;
  ago: (span: string) => string;
  ahead: (span: string) => string;
  /** Names the zone of the times on the page: an IANA name and what it is called now. */
  zone: (zone: string, name: string) => string;
  switchZone: string;
};
