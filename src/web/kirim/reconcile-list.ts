import type { ListEnd } from './list-end.ts';
import { type ListData, type ListPage, type ListRow, listReadings } from './list-readings.ts';

/** How pages of a list end, which is particular to it. */
export type EndOf<Row> = (pages: readonly ListPage<Row>[]) => ListEnd;

/**
 * A list of which the top was read again: `fresh` takes the place of as many pages as it has, which is at least
 * one. What Kirim lists now is shown as it is now. No other row goes away just because it slid to a page that was not
 * read again: it stays, with the time of its own reading, and the pages after keep their cursors. A row whose place was
 * read and that was not there is missing; when it is missing for a second time in a row, it goes. A copy that is older
 * than the top itself, as a console may give that remembers less than another, changes no row.
 */
export function reconcileList<Row extends ListRow>(
  before: ListData<Row>,
  fresh: readonly ListPage<Row>[],
  endOf: EndOf<Row>,
): ListData<Row> {
  const [top] = before.pages;
  const copy = fresh[0]?.meta;
  return top && copy && copy.ageSeconds !== null && copy.readAt < top.meta.readAt
    ? { ...before, pages: [{ ...top, meta: standingIn(top, copy) }, ...before.pages.slice(1)] }
    : withTop(before, fresh, endOf);
}

type Meta = ListPage<unknown>['meta'];

/** What was said with the top, and why Kirim itself did not answer this time. */
function standingIn({ meta }: Pick<ListPage<unknown>, 'meta'>, { insteadOf, isRevalidating }: Meta): Meta {
  return { ...meta, insteadOf, isRevalidating };
}

function withTop<Row extends ListRow>(
  before: ListData<Row>,
  fresh: readonly ListPage<Row>[],
  endOf: EndOf<Row>,
): ListData<Row> {
  const listed = new Set(fresh.flatMap(({ body }) => body.data.map(({ id }) => id)));
  const isMissing = missingFrom(fresh, listed, endOf);
  const { readings, unlisted } = listReadings(before.pages);
  const rows = [...readings.values()].map(({ row }) => row);

  const isJoined = rows.length === 0 || rows.some(({ id }) => listed.has(id));
  const later = isJoined ? laterPages(before.pages, fresh) : 0;
  const former = before.pages.slice(0, before.pages.length - later);
  const pages = before.pages.slice(before.pages.length - later);

  const past = before.pages[0]?.past;
  const missing = rows.filter((row) => isMissing(row) && !unlisted.has(row.id)).map(({ id }) => id);
  const leaving = rows.filter((row) => isMissing(row) && unlisted.has(row.id)).map(({ id }) => id);
  const waiting = [...unlisted].filter((id) => !listed.has(id) && !leaving.includes(id));
  const gone = [...(past?.gone ?? []), ...leaving].filter(
    (id) => !listed.has(id) && pages.some(({ body }) => body.data.some((row) => row.id === id)),
  );
  const answers = [...(past?.answers ?? []), ...former].flatMap((answer) => {
    const data = answer.body.data.filter(
      ({ id }) => readings.get(id)?.answer === answer && !listed.has(id) && !leaving.includes(id),
    );
    return data.length > 0 ? [{ body: { ...answer.body, data }, meta: answer.meta }] : [];
  });
  const next = { answers, missing: [...waiting, ...missing], gone };
  const hasPast = Object.values(next).some(({ length }) => length > 0);
  const [top, ...rest] = fresh.map(({ body, meta }) => ({ body, meta }));
  return {
    pages: top ? [{ ...top, ...(hasPast && { past: next }) }, ...rest, ...pages] : before.pages,
    pageParams: [
      null,
      ...fresh.slice(0, -1).map(({ body }) => body.next_cursor),
      ...before.pageParams.slice(before.pages.length - later),
    ],
  };
}

/**
 * Says of a row whether it should be in what was read and is not. It should when the list is whole, or when it is newer
 * than the oldest row there, of a list that begins with the newest: Kirim does not say how it sorts. Where rows could not
 * be read, it may be one of those.
 */
function missingFrom<Row extends ListRow>(
  fresh: readonly ListPage<Row>[],
  listed: ReadonlySet<string>,
  endOf: EndOf<Row>,
): (row: Row) => boolean {
  if (fresh.some(({ meta }) => meta.droppedRows > 0)) return () => false;
  const isWhole = endOf(fresh) === 'complete';
  const times = fresh.flatMap(({ body }) => body.data.map(createdAt)).filter((time) => !Number.isNaN(time));
  const isNewestFirst = times.every((time, place) => time <= (times[place - 1] ?? time));
  const oldest = isNewestFirst ? (times.at(-1) ?? Number.NaN) : Number.NaN;
  return (row) => !listed.has(row.id) && (isWhole || createdAt(row) > oldest);
}

function createdAt({ created_at }: ListRow): number {
  return Date.parse(created_at ?? '');
}

/**
 * How many of the last pages go on after what was read: none where Kirim says that there is no more, and none where the
 * last one ends at the same place.
 */
function laterPages(pages: readonly ListPage<unknown>[], fresh: readonly ListPage<unknown>[]): number {
  const later = pages.slice(fresh.length);
  const from = fresh.at(-1)?.body;
  return from?.has_more && from.next_cursor !== later.at(-1)?.body.next_cursor ? later.length : 0;
}
