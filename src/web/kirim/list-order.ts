import type { ListPage, ListRow } from './list-readings.ts';

/**
 * The ids of a list's rows in Kirim's order, each once: where a later page repeats one, it stands in the earlier place. A
 * row that stands in no page any more, since the top was read again, stays in front of the one that it stood in front of.
 */
export function listOrder(pages: readonly ListPage<ListRow>[]): string[] {
  const listed = new Set(pages.flatMap(({ body }) => body.data.map(({ id }) => id)));
  const inFrontOf = new Map<string, string[]>();
  let last: string[] = [];
  for (const id of pages[0]?.past?.order ?? []) {
    if (listed.has(id)) {
      inFrontOf.set(id, last);
      last = [];
    } else {
      last.push(id);
    }
  }
  return [...[...listed].flatMap((id) => [...(inFrontOf.get(id) ?? []), id]), ...last];
}
