/** Milliseconds since the epoch of a time that Kirim sent, or null for none or one that can't be read. */
export function instantOf(text: string | null): number | null {
  if (text === null || text === '') return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}
