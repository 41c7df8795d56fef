import { createHash } from 'node:crypto';

const placesKept = 20_000;

/** A page of a list, as Kirim is asked for it. */
export type ListPage = { path: string; query: URLSearchParams };

/** Which page of its list each cursor begins. */
export type ListPlaces = {
  /** Counted from 1, the page without a cursor; null for a cursor that no answer brought. */
  numberOf: (page: ListPage) => number | null;
  /** Takes note of the cursor that came with a page. */
  learn: (page: ListPage, nextCursor: string | null) => void;
};

/**
 * Counts the pages of lists by the cursors that came with them, whoever read them: a cursor says nothing itself, and
 * one made up by hand might begin anywhere. Bounded in number: what was not used for longest goes first.
 */
export function createListPlaces(): ListPlaces {
  const numbers = new Map<string, number>();

  function numberOf(page: ListPage): number | null {
    const cursor = page.query.get('cursor');
    return cursor === null ? 1 : (numbers.get(placeOf(page, cursor)) ?? null);
  }

  return {
    numberOf,
    learn(page, nextCursor) {
      const number = numberOf(page);
      if (number === null || nextCursor === null) return;
      const place = placeOf(page, nextCursor);
      // A cursor that repeats begins the page that it began first.
      const next = Math.min(number + 1, numbers.get(place) ?? Number.POSITIVE_INFINITY);
      numbers.delete(place);
      numbers.set(place, next);
      for (const unused of numbers.keys()) {
        if (numbers.size <= placesKept) return;
        numbers.delete(unused);
      }
    },
  };
}

/** Of one length, however long a cursor is. A cursor is bound to the filter that it came with. */
function placeOf({ path, query }: ListPage, cursor: string): string {
  const place = JSON.stringify([path, query.get('status'), cursor]);
  return createHash('sha256').update(place).digest('base64url');
}
