import { expect } from 'vitest';
import type { SentinelId } from '../sentinels.ts';
import type { OpenSandbox } from './open-sandbox.ts';

/** The path of a sentinel's links. */
export const linksOf = (id: SentinelId) => `/customers/${id}/setup_links`;
export const idsOf = (rows: readonly { id?: unknown }[]) => rows.map(({ id }) => id);

/** Status, type and code of a refused read. */
export async function refusal(sandbox: OpenSandbox, path: string) {
  const { status, type, code } = await sandbox.problem(sandbox.get(path));
  return [status, type, code];
}

/** What a sentinel promises to do, checked on a sandbox of its own. */
export type Promised = (sandbox: OpenSandbox, id: SentinelId) => Promise<void>;

/** Refuses each read of the links, and of the customer too where said, in the same way. */
export function refuses(status: number, type: string, code: string, customerToo: boolean): Promised {
  return async (sandbox, id) => {
    for (const path of [linksOf(id), linksOf(id), ...(customerToo ? [`/customers/${id}`] : [])]) {
      expect(await refusal(sandbox, path)).toEqual([status, type, code]);
    }
    expect((await sandbox.get(`/customers/${id}`)).status === 200).toBe(!customerToo);
    expect((await sandbox.get('/me')).status).toBe(200);
  };
}

/** Reads the first page and gives the path of the second. */
export async function secondPage({ rows }: OpenSandbox, id: SentinelId) {
  const { next_cursor } = await rows(linksOf(id));
  return `${linksOf(id)}?cursor=${next_cursor}`;
}
