import type { Position } from './cursor.ts';
import type { SandboxContext } from './environment.ts';
import { badRequest, invalidCursor, invalidField } from './refusal.ts';

/** The value of a query parameter that may be given once; parameters that nobody asks for are ignored. */
function single(c: SandboxContext, name: string): string | undefined {
  const values = c.req.queries(name) ?? [];
  if (values.length > 1) throw badRequest('invalid_request', name, `${name} was given more than once.`);
  return values[0];
}

/** The status to filter by, null when none was asked for. */
export function queryStatus<Status extends string>(c: SandboxContext, statuses: readonly Status[]): Status | null {
  const value = single(c, 'status');
  if (value === undefined) return null;
  const status = statuses.find((known) => known === value);
  if (status === undefined) throw invalidField('status', `one of ${statuses.join(', ')}`);
  return status;
}

/** The number of rows to give, 1 to 100. */
export function queryLimit(c: SandboxContext, fallback: number): number {
  const value = single(c, 'limit');
  if (value === undefined) return fallback;
  const limit = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (limit < 1 || limit > 100) throw badRequest('invalid_limit', 'limit', 'limit must be an integer from 1 to 100.');
  return limit;
}

/** A cursor as it was sent and the place that it stands for; null when none was sent. */
export type GivenCursor = { text: string; position: Position };

export function queryCursor(c: SandboxContext, open: (cursor: string) => Position | null): GivenCursor | null {
  const text = single(c, 'cursor');
  if (text === undefined) return null;
  const position = open(text);
  if (position === null) throw invalidCursor();
  return { text, position };
}
