import type { ReadPage } from '../contract/page.ts';
import { machineWordOrNull } from './clean-text.ts';
import type { DriftKind } from './meters.ts';

/** One way in which an answer differed from the contract: how often, and a few names of fields, of a machine's alphabet alone. */
export type Drift = { kind: DriftKind; count: number; fields: readonly string[] };

const mostNames = 5;

type Tally = Map<DriftKind, { count: number; names: Set<string> }>;

/**
 * How an answer differs from what the contract made of it: a field that the contract does not name is extra, one that
 * had to be replaced, since it was missing or of another type, is unreadable.
 */
export function driftOf(came: unknown, read: object): readonly Drift[] {
  const tally: Tally = new Map();
  compare(tally, '', came, read);
  return driftsIn(tally);
}

/** The same for a page, whose rows may have been left out, and whose word about more may contradict itself. */
export function driftOfPage(came: unknown, { page, dropped }: ReadPage<{ id: string }>): readonly Drift[] {
  const tally: Tally = new Map();
  const rows = isRecord(came) ? came.data : undefined;
  // The rows stand for themselves here, so that they are compared once, below, and each with its own.
  compare(tally, '', came, { ...page, data: rows });
  if (Array.isArray(rows)) compareRows(tally, rows, page.data);
  add(tally, 'dropped_row', dropped);
  add(tally, 'inconsistent_page', page.has_more && !page.next_cursor ? 1 : 0);
  return driftsIn(tally);
}

/** Rows keep their order and their id when they are read; between them stand those that could not be read. */
function compareRows(tally: Tally, came: readonly unknown[], read: readonly { id: string }[]): void {
  let at = 0;
  for (const candidate of came) {
    const row = read[at];
    if (row === undefined || !isRecord(candidate) || candidate.id !== row.id) continue;
    compare(tally, 'row', candidate, row);
    at += 1;
  }
}

function compare(tally: Tally, name: string, came: unknown, read: unknown): void {
  if (came === read) return;
  if (!isRecord(came) || !isRecord(read) || sizeOfList(came) !== sizeOfList(read)) {
    add(tally, 'unreadable_field', 1, [name]);
    return;
  }
  let known = 0;
  for (const field in read) {
    if (came[field] !== undefined) known += 1;
    compare(tally, field, came[field], read[field]);
  }
  const fields = Object.keys(came);
  if (fields.length === known) return;
  const extras = fields.filter((field) => !Object.hasOwn(read, field));
  add(tally, 'extra_field', extras.length, extras);
}

function sizeOfList(value: object): number | null {
  return Array.isArray(value) ? value.length : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function add(tally: Tally, kind: DriftKind, count: number, fields: readonly string[] = []): void {
  if (count === 0) return;
  const drift = tally.get(kind) ?? { count: 0, names: new Set() };
  tally.set(kind, drift);
  drift.count += count;
  for (const field of fields) {
    if (drift.names.size === mostNames) return;
    const name = machineWordOrNull(field);
    if (name !== null) drift.names.add(name);
  }
}

function driftsIn(tally: Tally): readonly Drift[] {
  return [...tally].map(([kind, { count, names }]) => ({ kind, count, fields: [...names] }));
}
