import type { Kept } from './freshness.ts';

const mostEntries = 500;
const mostBytes = 32 * 1024 * 1024;
/** What an entry weighs beside its bytes: its key, its fault, the map's own cell. */
const entryBytes = 512;

export type KeptReadings = {
  get: (key: string) => Kept | null;
  set: (key: string, kept: Kept) => void;
  clear: () => void;
};

/** A memory of readings by path and query, bounded in number and bytes: what was not used for longest goes first. */
export function createKeptReadings(): KeptReadings {
  // A map keeps the order in which entries were put in, so that the first one is the one unused for longest.
  const entries = new Map<string, Kept>();
  let bytes = 0;

  function remove(key: string): void {
    const kept = entries.get(key);
    if (kept !== undefined) bytes -= weightOf(kept);
    entries.delete(key);
  }

  return {
    get(key) {
      const kept = entries.get(key);
      if (kept === undefined) return null;
      entries.delete(key);
      entries.set(key, kept);
      return kept;
    },
    set(key, kept) {
      remove(key);
      entries.set(key, kept);
      bytes += weightOf(kept);
      for (const oldest of entries.keys()) {
        if (entries.size <= mostEntries && bytes <= mostBytes) return;
        remove(oldest);
      }
    },
    clear() {
      entries.clear();
      bytes = 0;
    },
  };
}

function weightOf({ reading }: Kept): number {
  return entryBytes + (reading.copy?.bytes.length ?? 0);
}
