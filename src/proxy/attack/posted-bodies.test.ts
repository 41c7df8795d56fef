import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { longestExportRecord } from '../../contract/export-record.ts';
import { exportsPath } from '../../contract/exports-path.ts';
import type { AuditEvent } from '../audit/audit-event.ts';
import { answerProblems } from '../testing/answer-problems.ts';
import { own, startAttackedProxy } from '../testing/attacked-proxy.ts';
import { sampleExport } from '../testing/samples.ts';

const events: AuditEvent[] = [];
const audit = { record: (event: AuditEvent) => events.push(event) > 0, troubles: () => [] };
let tautan: Awaited<ReturnType<typeof startAttackedProxy>>;
beforeAll(async () => {
  tautan = await startAttackedProxy({ audit });
});
afterAll(() => tautan.close());
afterEach(() => events.splice(0));

const told = JSON.stringify(sampleExport);
const json = 'Content-Type: application/json\r\n';
const length = `Content-Length: ${told.length}\r\n`;

/** Posts an export with these header lines; gives the status of each answer, and what was written down. */
async function post(lines: string, body = told, target = exportsPath, attacked = tautan) {
  const answers = await attacked.send(`POST ${target} HTTP/1.1\r\nHost: HOST\r\n${lines}\r\n${body}`);
  expect(answers.flatMap(answerProblems)).toEqual([]);
  return [answers.map(({ status }) => status), events.map(({ event }) => event)];
}

const written = [[204], ['export']];
const refused = (status: number) => [[status], []];

test('an export is taken as the page tells of it, and as a program does', async () => {
  expect(await post(`${own}${json}${length}`)).toEqual(written);
  events.splice(0);
  expect(await post(`Sec-Fetch-Site: same-origin\r\nConnection: close\r\n${json}${length}`)).toEqual(written);
});

describe('not from another site, whatever else is said', () => {
  test.each([
    '',
    'Sec-Fetch-Site: cross-site\r\nX-Requested-With: tautan\r\n',
    'Sec-Fetch-Site: same-site\r\nX-Requested-With: tautan\r\n',
    'Sec-Fetch-Site: none\r\nX-Requested-With: tautan\r\n',
    'Sec-Fetch-Site: cross-site\r\nSec-Fetch-Site: same-origin\r\n',
    'X-Requested-With: XMLHttpRequest\r\n',
    'Origin: http://HOST\r\nReferer: http://HOST/\r\n',
  ])('%j', async (lines) => {
    expect(await post(`Connection: close\r\n${lines}${json}${length}`)).toEqual(refused(403));
  });

  test.each(['Host: evil.example\r\n', ''])('under another name: %j', async (host) => {
    const bytes = `POST ${exportsPath} HTTP/1.1\r\n${host}${own}${json}${length}\r\n${told}`;
    const statuses = (await tautan.send(bytes)).map(({ status }) => status);
    expect([statuses, events]).toEqual([[host === '' ? 400 : 421], []]);
  });
});

describe('not with a body that is not plainly one, or longer than it can be', () => {
  const spaces = ' '.repeat(longestExportRecord + 1 - told.length);
  test.each([
    ['too long', `Content-Length: ${longestExportRecord + 1}\r\n`, told + spaces],
    ['said to be endless', 'Content-Length: 99999999999\r\n', told],
    ['none', '', ''],
    ['none, as is said', 'Content-Length: 0\r\n', ''],
    ['in chunks', 'Transfer-Encoding: chunked\r\n', `${told.length.toString(16)}\r\n${told}\r\n0\r\n\r\n`],
    ['of two lengths', `Content-Length: 5\r\n${length}`, told],
    ['of a length, and in chunks', `${length}Transfer-Encoding: chunked\r\n`, '0\r\n\r\n'],
    ['shorter than it is', 'Content-Length: 5\r\n', told],
    ['compressed', `Content-Encoding: gzip\r\nContent-Length: 5\r\n`, '\x1f\x8b\x08\x00\x00'],
    ['with a mark before it that is no JSON', `Content-Length: ${told.length + 1}\r\n`, `\xff${told}`],
  ])('%s', async (_, lines, body) => {
    expect(await post(`${own}${json}${lines}`, body)).toEqual(refused(400));
  });

  test('longer than it says: what follows is not another request', async () => {
    const smuggled = `POST ${exportsPath} HTTP/1.1\r\nHost: HOST\r\n${own}${json}${length}\r\n${told}`;
    expect(await post(`${own}${json}${length}`, told + smuggled)).toEqual(written);
  });

  test('that never comes', async () => {
    const limits = { headersTimeout: 200, requestTimeout: 200, connectionsCheckingInterval: 50 };
    const hasty = await startAttackedProxy({ audit, limits });
    expect(await post(`${own}${json}${length}`, told.slice(1), exportsPath, hasty)).toEqual(refused(408));
    await hasty.close();
  });
});

test('no other address takes a body', async () => {
  const lines = `${own}${json}${length}`;
  for (const path of ['/auth/sign-out', ...tautan.paths]) {
    const [statuses, written] = await post(lines, told, path);
    expect([path, written]).toEqual([path, []]);
    expect(statuses).toEqual([path === '/auth/sign-out' ? 400 : 405]);
  }
  const answers = await tautan.send(`GET ${exportsPath} HTTP/1.1\r\nHost: HOST\r\n${lines}\r\n${told}`);
  expect([answers.map(({ status }) => status), events]).toEqual([[400], []]);
});
