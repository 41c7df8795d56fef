// Beyond these years no clock face can be told for every zone.
const farthest = Date.UTC(9999, 11, 31);

/** Milliseconds since the epoch of a time that Kirim sent, or null for none or one that can't be read. */
export function instantOf(text: string | null): number | null {
  if (text === null || text === '') return null;
  const instant = Date.parse(text);
  return Math.abs(instant) <= farthest ? instant : null;
}
