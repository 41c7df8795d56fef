import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRedactor } from '../redact.ts';
import { canaryKey, leaksIn } from '../testing/canary-key.ts';
import { memoryLog } from '../testing/test-proxy.ts';
import type { AuditEvent } from './audit-event.ts';
import { fileSink, streamSink } from './audit-sink.ts';
import { createAudit } from './create-audit.ts';

const verifier = fileURLToPath(new URL('../../../scripts/audit-verify.mjs', import.meta.url));
const redact = createRedactor(() => [canaryKey]);
const sari = { sub: 'sari', iss: 'https://team.example', email: null, role: 'viewer', mode: 'oidc' } as const;
const view: AuditEvent = { event: 'customer.view', outcome: 'ok', actor: sari, customer_id: 'cus_1' };

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tautan-audit-'));
  path = join(folder, 'audit.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

function open() {
  const opened = fileSink(path);
  if (!opened.ok) throw new Error(opened.problem);
  const { log, lines } = memoryLog();
  return { ...createAudit(opened.sink, { redact, log, clock: Date.now }), lines };
}
function write(events: number) {
  const audit = open();
  for (let count = 0; count < events; count += 1) audit.record({ ...view, customer_id: `cus_${count}` });
  return audit;
}
const linesOf = () => readFileSync(path, 'utf8').trimEnd().split('\n');
const lastHash = (): string => JSON.parse(linesOf().at(-1) ?? '').hash;

function verify(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, ...args], { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

test('the lines of three runs are one chain, which nobody but the owner may read', () => {
  for (const events of [3, 1, 2]) write(events);
  expect(linesOf().map((line) => JSON.parse(line).seq)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(JSON.parse(linesOf()[0] ?? '')).toMatchObject({
    event: 'customer.view',
    actor: sari,
    prev_hash: '0'.repeat(64),
  });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(verify(path, lastHash())).toMatchObject({ status: 0, said: expect.stringContaining('6 lines, all whole') });
});

describe('the first broken line is named where', () => {
  const lines = (change: (lines: string[]) => string[]) => () =>
    writeFileSync(path, `${change(linesOf()).join('\n')}\n`);
  test.each<[string, () => void, string]>([
    [
      'a line was changed',
      lines((all) => all.with(2, (all[2] ?? '').replace('cus_2', 'cus_9'))),
      'Line 3 was changed.',
    ],
    [
      'the last line was changed',
      lines((all) => all.with(4, (all[4] ?? '').replace('ok', 'no'))),
      'Line 5 was changed.',
    ],
    ['a line was taken out', lines((all) => all.toSpliced(1, 1)), 'Line 2 does not follow'],
    ['the first lines were taken out', lines((all) => all.slice(2)), 'Line 1 is not the first of its log.'],
    ['a line was put in twice', lines((all) => all.toSpliced(2, 0, all[1] ?? '')), 'Line 3 does not follow'],
    [
      'two lines changed places',
      lines((all) => [all[1] ?? '', all[0] ?? '', ...all.slice(2)]),
      'Line 1 is not the first',
    ],
    ['something else stands between', lines((all) => all.toSpliced(3, 0, '{}')), 'Line 4 is not a whole line'],
    ['the end was cut', () => truncateSync(path, statSync(path).size - 20), 'Line 5 is not a whole line'],
    ['the line end was cut', () => truncateSync(path, statSync(path).size - 1), 'Line 5 has no end'],
  ])('%s', (_, change, said) => {
    write(5);
    change();
    expect(verify(path)).toMatchObject({ status: 1, said: expect.stringContaining(said) });
  });

  test('the last lines are gone, by a hash that was noted before', () => {
    write(5);
    const noted = lastHash();
    writeFileSync(path, `${linesOf().slice(0, 3).join('\n')}\n`);
    expect(verify(path).status).toBe(0);
    expect(verify(path, noted)).toMatchObject({
      status: 1,
      said: expect.stringContaining('lines at the end are gone'),
    });
  });
});

test('a start notes in the other log where the chain stands', () => {
  write(4);
  const hash = lastHash();
  expect(JSON.parse(open().lines[0] ?? '')).toMatchObject({ msg: 'audit log goes on', audit_seq: 4, audit_hash: hash });
});

test.each([
  ['ends in half a line', () => truncateSync(path, statSync(path).size - 20), 'does not end in a whole line'],
  ['ends in something else', () => appendFileSync(path, '{"ts":"x"}\n'), 'does not end in a whole line'],
  ['ends in an empty line', () => appendFileSync(path, '\n'), 'does not end in a whole line'],
  ['may be read by others', () => chmodSync(path, 0o644), 'used by others'],
  ['may be written by its group', () => chmodSync(path, 0o660), 'written by its group'],
])('a file that %s is refused', (_, change, problem) => {
  write(2);
  change();
  expect(fileSink(path)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
});

test('a folder, a device and a place that is not there are refused', () => {
  expect(fileSink(folder)).toMatchObject({ ok: false });
  expect(fileSink('/dev/null')).toMatchObject({ ok: false });
  expect(fileSink(join(folder, 'none', 'audit.jsonl'))).toMatchObject({ ok: false });
});

test.each([
  ['cuts it', () => truncateSync(path, 10)],
  ['adds to it', () => appendFileSync(path, 'x\n')],
])('nothing more is written to a file once somebody else %s', (_, change) => {
  const audit = write(2);
  change();
  const before = readFileSync(path);
  expect([audit.record(view), audit.troubles()]).toEqual([false, ['audit_unavailable']]);
  expect(readFileSync(path)).toEqual(before);
});

test.runIf(process.platform === 'linux')('a full disk is told, and the chain goes on when there is room again', () => {
  const { log, lines } = memoryLog();
  const full = streamSink(openSync('/dev/full', 'w'));
  const room = fileSink(path);
  if (!room.ok) throw new Error(room.problem);
  let isFull = true;
  const write = (line: string) => (isFull ? full : room.sink).write(line);
  const audit = createAudit({ end: room.sink.end, write }, { redact, log, clock: Date.now });
  expect([audit.record(view), audit.troubles()]).toEqual([false, ['audit_unavailable']]);
  expect(lines.at(-1)).toContain('"code":"ENOSPC"');
  isFull = false;
  expect([audit.record(view), audit.record(view), audit.troubles()]).toEqual([true, true, []]);
  expect(verify(path)).toMatchObject({ status: 0, said: expect.stringContaining('2 lines') });
});

test('what somebody is called can not make a line of its own, nor look like another', () => {
  const audit = open();
  const sub = 'x\n{"ts":"2026"}\r\u2028\u202e\u001b[31m\u0085é';
  audit.record({ ...view, actor: { ...sari, sub } });
  expect(linesOf()).toHaveLength(1);
  expect(readFileSync(path, 'latin1')).toMatch(/^[\x20-\x7e]*\n$/);
  expect(JSON.parse(linesOf()[0] ?? '').actor.sub).toBe(sub);
  expect(verify(path).status).toBe(0);
});

test('a key or a live token that somebody took for an id is cut to its last four characters', () => {
  const audit = open();
  for (const customer_id of [canaryKey, 'csl_abcdefghijklmnopqrstuvwx', Buffer.from(canaryKey).toString('base64url')]) {
    audit.record({ ...view, customer_id });
  }
  const text = readFileSync(path, 'utf8');
  expect(leaksIn(text)).toEqual([]);
  expect(text).not.toContain('csl_abc');
  expect(verify(path)).toMatchObject({ status: 0, said: expect.stringContaining('3 lines') });
});

test('on standard output each start begins a chain, among other lines', () => {
  const mixed = join(folder, 'stdout');
  for (const events of [2, 3]) {
    rmSync(path, { force: true });
    write(events);
    appendFileSync(mixed, `{"level":"info","msg":"starting"}\n${readFileSync(path, 'utf8')}`);
  }
  expect(verify('--stdout', mixed)).toMatchObject({ status: 0, said: expect.stringContaining('5 lines') });
  writeFileSync(mixed, readFileSync(mixed, 'utf8').replace('cus_2', 'cus_7'));
  expect(verify('--stdout', mixed)).toMatchObject({ status: 1, said: expect.stringContaining('Line 7 was changed') });
});
