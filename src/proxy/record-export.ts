import type { Handler } from 'hono';
import { ExportRecord } from '../contract/export-record.ts';
import { exportsPath } from '../contract/exports-path.ts';
import { refuse } from './answer-fault.ts';
import type { ReadingWatch } from './budget/reading-watch.ts';
import { callerOf, localCaller } from './caller-of.ts';
import type { ProxyContext, ProxyEnv } from './proxy-env.ts';
import { readJson } from './read-json.ts';
import { refuseForToday } from './refuse-for-today.ts';

/**
 * Hears of a file with links that the page is about to give to somebody, so that the audit log has it: the page gives it
 * only after this was answered with 204. Kirim is asked nothing; among the reads of a person's day it counts as one.
 */
export function recordExport(watch: ReadingWatch): Handler<ProxyEnv> {
  return async (c) => {
    c.set('route', exportsPath);
    // To the letter, as the page says it: what a form of another site can send is of another type.
    if (c.req.header('content-type') !== 'application/json') {
      return refuse(c, 'invalid_request', 'An export is told of as application/json.');
    }
    const told = ExportRecord.safeParse(readJson(await bodyOf(c)));
    if (!told.success) {
      const param = Object.keys(ExportRecord.shape).find((key) => key === told.error.issues[0]?.path[0]);
      return refuse(c, 'invalid_request', 'This does not tell of an export as it should.', { param });
    }
    const { customer_id: customerId, filter, rows, sha256 } = told.data;
    c.set('asked', { event: 'export', customerId, ...(filter !== null && { filter }) });
    c.set('rows', rows);
    c.set('sha256', sha256);
    const person = c.get('person');
    const waitSeconds = watch.take(person === undefined ? localCaller : callerOf(person), customerId);
    return waitSeconds === null ? c.body(null, 204) : refuseForToday(c, waitSeconds);
  };
}

/** Nothing of a body that broke off. */
async function bodyOf(c: ProxyContext): Promise<Uint8Array> {
  return new Uint8Array(await c.req.arrayBuffer().catch(() => new ArrayBuffer(0)));
}
