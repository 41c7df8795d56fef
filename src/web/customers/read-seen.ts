import { seenPattern } from '../../contract/seen.ts';

/** How a link stood when its address was shared: its status, and when that was read from Kirim, in ms since the epoch. */
export type Seen = { status: string; at: number };

/** Reads from an address how its link stood when it was shared; null for one that does not say it, or not plainly. */
export function readSeen(params: URLSearchParams): Seen | null {
  const [, status, seconds] = seenPattern.exec(params.get('seen') ?? '') ?? [];
  return status ? { status, at: Number(seconds) * 1_000 } : null;
}
