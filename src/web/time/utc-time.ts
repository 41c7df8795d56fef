/** `2026-11-24 11:05:12 UTC`, the same for every reader. */
export function utcTime(instant: number): string {
  return `${new Date(instant).toISOString().replace('T', ' ').slice(0, 19)} UTC`;
}
