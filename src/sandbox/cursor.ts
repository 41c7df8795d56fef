import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';

/** A place in a list that is ordered newest first; it holds when rows are added above it. */
const Position = z.object({ created_at: z.string(), id: z.string() });
export type Position = z.infer<typeof Position>;

/** Cursors that nobody but their maker can make, change, or use for another list than the one named by `scope`. */
export type Cursors = {
  seal(scope: string, position: Position): string;
  /** The position, or null for a cursor that is not this maker's or not of this scope. */
  open(scope: string, cursor: string): Position | null;
};

const macBytes = 16;

export function createCursors(secret: Uint8Array): Cursors {
  const macOf = (scope: string, payload: Uint8Array) =>
    createHmac('sha256', secret).update(scope).update('\n').update(payload).digest().subarray(0, macBytes);

  return {
    seal: (scope, { created_at, id }) => {
      const payload = Buffer.from(JSON.stringify({ created_at, id }));
      return Buffer.concat([macOf(scope, payload), payload]).toString('base64url');
    },
    open: (scope, cursor) => {
      const bytes = Buffer.from(cursor, 'base64url');
      const payload = bytes.subarray(macBytes);
      // Decoding skips what is no base64url, so that only the exact text counts as the cursor that was given out.
      if (bytes.toString('base64url') !== cursor || payload.length === 0) return null;
      if (!timingSafeEqual(bytes.subarray(0, macBytes), macOf(scope, payload))) return null;
      return Position.parse(JSON.parse(payload.toString()));
    },
  };
}
