import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SetupLink } from '../../contract/setup-link.ts';
import { noon, sampleLink, samplePage } from '../testing/samples.ts';
import { linksEnd, nextCursor } from './list-end.ts';
import { type ListData, type ListPage, type ListReading, listReadings } from './list-readings.ts';
import { reconcileList } from './reconcile-list.ts';

const perPage = 3;

/** A customer's links at Kirim, newest first in pages of three, and a list that is read from there; each read takes a second. */
function startTrial(count: number) {
  let made = 0;
  let readAt = noon;
  let links: SetupLink[] = [];
  const make = () => {
    made += 1;
    const created_at = new Date(noon + made * 60_000).toISOString();
    links = [sampleLink({ id: `csl_${made}`, created_at, token_last4: `${made}`.padStart(4, '0') }), ...links];
  };
  for (let times = 0; times < count; times += 1) make();

  const read = (cursor: string | null): ListPage<SetupLink> => {
    readAt += 1_000;
    const older = links.filter((link) => cursor === null || Date.parse(link.created_at) < Number(cursor));
    const data = older.slice(0, perPage);
    const has_more = older.length > perPage;
    const next_cursor = has_more ? `${Date.parse(data.at(-1)?.created_at ?? '')}` : null;
    return samplePage(data, { has_more, next_cursor, readAt });
  };
  let data: ListData<SetupLink> = { pages: [read(null)], pageParams: [null] };
  const tops = [...data.pages];
  return {
    links: () => links,
    data: () => data,
    make,
    change(index: number) {
      links = links.map((link, place) => (place === index % links.length ? { ...link, status: 'consumed' } : link));
    },
    drop(index: number) {
      links = links.filter((_, place) => place !== index % links.length);
    },
    more() {
      const cursor = nextCursor(data.pages);
      if (cursor === undefined) return false;
      data = { pages: [...data.pages, read(cursor)], pageParams: [...data.pageParams, cursor] };
      return true;
    },
    refresh(pages: number) {
      const fresh = [read(null)];
      tops.push(...fresh);
      while (fresh.length < Math.min(pages, data.pages.length)) {
        const cursor = nextCursor(fresh);
        if (cursor === undefined) break;
        fresh.push(read(cursor));
      }
      data = reconcileList(data, fresh, linksEnd);
      return fresh;
    },
    /** Gets an old copy of the top in place of what Kirim lists by now. */
    remember(age: number) {
      const [top] = tops.slice(-1 - (age % tops.length));
      if (top)
        data = reconcileList(data, [{ ...top, meta: { ...top.meta, ageSeconds: 30, isRevalidating: true } }], linksEnd);
    },
  };
}

type Trial = ReturnType<typeof startTrial>;

const rowsOf = (trial: Trial) => listReadings(trial.data().pages);
const idsOf = (trial: Trial) => [...rowsOf(trial).readings.keys()];

const told = (reading: ListReading<SetupLink> | undefined) => [reading?.row, reading?.answer.meta];

/** Reads the top of a list again and checks all that such a read promises. */
function refreshAndCheck(trial: Trial, pages: number) {
  const before = rowsOf(trial);
  const cursorBefore = nextCursor(trial.data().pages);
  const fresh = trial.refresh(pages);
  const after = rowsOf(trial);
  const listed = new Map(fresh.flatMap(({ body }) => body.data).map((link) => [link.id, link]));

  for (const [id, reading] of before.readings) {
    const isThere = after.readings.has(id);
    if (!isThere) expect(before.unlisted, `${id} was lost`).toContain(id);
    else if (!listed.has(id)) expect(told(after.readings.get(id)), `${id} keeps its reading`).toEqual(told(reading));
  }
  for (const [id, link] of listed) expect(after.readings.get(id)?.row).toEqual(link);
  const known = new Set([...before.readings.keys(), ...listed.keys()]);
  for (const id of after.readings.keys()) expect(known).toContain(id);
  for (const { id } of trial.links()) expect(after.unlisted, `${id} is at Kirim`).not.toContain(id);
  const cursors = [cursorBefore, fresh.at(-1)?.body.next_cursor ?? undefined];
  expect(cursors).toContain(nextCursor(trial.data().pages));
  expect(trial.data().pages).toHaveLength(trial.data().pageParams.length);
}

/** An old copy takes nothing from what was read since: no row, no newer reading, and it calls no row of Kirim's missing. */
function rememberAndCheck(trial: Trial, age: number) {
  const before = rowsOf(trial);
  trial.remember(age);
  const after = rowsOf(trial);
  for (const [id, { answer }] of before.readings) {
    if (!after.readings.has(id)) expect(before.unlisted, `${id} was lost`).toContain(id);
    else expect(after.readings.get(id)?.answer.meta.readAt, id).toBeGreaterThanOrEqual(answer.meta.readAt);
  }
  expect(trial.data().pages[0]?.meta.isRevalidating).toBe(true);
  for (const { id } of trial.links()) expect(after.unlisted, `${id} is at Kirim`).not.toContain(id);
}

const step = fc.oneof(
  fc.record({ kind: fc.constant('make' as const), times: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ kind: fc.constantFrom('change' as const, 'drop' as const, 'remember' as const), index: fc.nat(30) }),
  fc.record({ kind: fc.constant('more' as const) }),
  fc.record({ kind: fc.constant('refresh' as const), pages: fc.constantFrom(1, 1, 2, 9) }),
);

function take(trial: Trial, next: typeof step extends fc.Arbitrary<infer Step> ? Step : never) {
  switch (next.kind) {
    case 'make':
      for (let times = 0; times < next.times; times += 1) trial.make();
      break;
    case 'more':
      trial.more();
      break;
    case 'refresh':
      refreshAndCheck(trial, next.pages);
      break;
    case 'remember':
      rememberAndCheck(trial, next.index);
      break;
    default:
      trial[next.kind](next.index);
  }
}

const history = fc.tuple(fc.nat(20), fc.array(step, { maxLength: 25 }));

test('whatever happens at Kirim, no row is lost, each is as it was read last, and cursors stay', () => {
  return fc.assert(
    fc.property(history, ([count, steps]) => {
      const trial = startTrial(count);
      for (const next of steps) take(trial, next);
    }),
    { numRuns: 500 },
  );
});

test('whatever happened, reading on to the end shows every link that Kirim has, and refreshing everything no other', () => {
  return fc.assert(
    fc.property(history, ([count, steps]) => {
      const trial = startTrial(count);
      for (const next of steps) take(trial, next);
      refreshAndCheck(trial, 1);
      while (trial.more());
      const all = new Set(trial.links().map(({ id }) => id));
      expect(idsOf(trial)).toEqual(expect.arrayContaining([...all]));
      for (const _ of ['missing', 'gone']) {
        trial.refresh(99);
        while (trial.more());
      }
      trial.refresh(99);
      expect(new Set(idsOf(trial))).toEqual(all);
    }),
    { numRuns: 500 },
  );
});

describe('a row that is not where it should be', () => {
  test('stays for one refresh, said to be unlisted, then goes', () => {
    const trial = startTrial(9);
    trial.more();
    trial.drop(1);
    trial.refresh(1);
    expect(rowsOf(trial).unlisted).toEqual(new Set(['csl_8']));
    expect(idsOf(trial)).toContain('csl_8');
    trial.refresh(1);
    expect(idsOf(trial).toSorted()).toEqual(['csl_4', 'csl_5', 'csl_6', 'csl_7', 'csl_9']);
  });

  test('is listed again once Kirim lists it again', () => {
    const trial = startTrial(6);
    const all = trial.links();
    trial.drop(0);
    trial.refresh(1);
    expect(rowsOf(trial).unlisted).toEqual(new Set(['csl_6']));
    const back = samplePage([...all.slice(0, 3)], { has_more: true, next_cursor: 'c', readAt: noon + 99_000 });
    const { readings, unlisted } = listReadings(reconcileList(trial.data(), [back], linksEnd).pages);
    expect(readings.has('csl_6')).toBe(true);
    expect(unlisted.size).toBe(0);
  });

  test('may be one of those that could not be read', () => {
    const trial = startTrial(3);
    const partial = samplePage(trial.links().slice(0, 2), { dropped: 1, readAt: noon + 99_000 });
    expect(listReadings(reconcileList(trial.data(), [partial], linksEnd).pages).unlisted.size).toBe(0);
  });

  test('is not missing where Kirim lists the 50 newest alone and it is older', () => {
    const rows = Array.from({ length: 51 }, (_, age) =>
      sampleLink({ id: `csl_${100 - age}`, created_at: new Date(noon - age * 60_000).toISOString() }),
    );
    const before: ListData<SetupLink> = { pages: [samplePage(rows.slice(1))], pageParams: [null] };
    const after = listReadings(
      reconcileList(before, [samplePage(rows.slice(0, 50), { readAt: noon + 1 })], linksEnd).pages,
    );
    expect(after.readings.size).toBe(51);
    expect(after.unlisted.size).toBe(0);
  });
});

test('more new links than a page holds leave no gap: reading goes on from the top', () => {
  const trial = startTrial(5);
  trial.more();
  for (let times = 0; times < 7; times += 1) trial.make();
  trial.refresh(1);
  expect(idsOf(trial)).toHaveLength(8);
  trial.more();
  trial.more();
  trial.more();
  expect(idsOf(trial)).toHaveLength(12);
});

test('where the top has come down to a row of a later page, it is shown as it is now', () => {
  const trial = startTrial(9);
  trial.more();
  trial.change(3);
  trial.drop(0);
  refreshAndCheck(trial, 1);
  expect(rowsOf(trial).readings.get('csl_6')?.row.status).toBe('consumed');
});

test('where the top has come down to the end of what was loaded, reading goes on from there', () => {
  const trial = startTrial(9);
  trial.more();
  for (let times = 0; times < 3; times += 1) trial.drop(0);
  refreshAndCheck(trial, 1);
  while (trial.more());
  expect(idsOf(trial)).toEqual(expect.arrayContaining(['csl_1', 'csl_2', 'csl_3']));
});

test('where all that was loaded is gone, reading goes on from the new top', () => {
  const trial = startTrial(12);
  trial.more();
  for (let times = 0; times < 6; times += 1) trial.drop(0);
  refreshAndCheck(trial, 1);
  while (trial.more());
  expect(idsOf(trial)).toEqual(expect.arrayContaining(['csl_1', 'csl_2', 'csl_3']));
});
