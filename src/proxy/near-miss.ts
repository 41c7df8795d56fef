/** Names shorter than this have innocent neighbours: PATH is two letters from PORT, and HOME from HOST. */
const shortestToMeasure = 8;
const fewEdits = 2;

/**
 * The name of ours that a variable was probably meant to be, or null: ours in other case, without an underscore or
 * without its API, with the product's name before it, or a long name of ours with one or two letters wrong.
 */
export function nearMiss(name: string, ours: readonly string[]): string | null {
  if (ours.includes(name)) return null;
  const upper = name.toUpperCase();
  const rest = upper.replace(/^TAUTAN_/, '');
  const readings = rest === upper ? [upper] : [rest, `KIRIM_${rest}`];
  const isMeant = (own: string, reading: string) =>
    bare(own) === bare(reading) || (own.length >= shortestToMeasure && editDistance(own, reading) <= fewEdits);
  return ours.find((own) => readings.some((reading) => isMeant(own, reading))) ?? null;
}

function bare(name: string): string {
  return name.replace(/_API|_/g, '');
}

/** Letters to insert, delete or replace to make one text of the other (Levenshtein), or too many when lengths alone say so. */
function editDistance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > fewEdits) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
