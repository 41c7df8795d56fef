import { expect, test } from 'vitest';
import { createLog } from './log.ts';
import { createRedactor } from './redact.ts';
import { canaryKey, leaksIn } from './testing/canary-key.ts';
import { memoryLog } from './testing/test-proxy.ts';

test('a line is one object of JSON, whatever stands in it', () => {
  const { log, lines } = memoryLog();
  log.info({ text: 'a\n{"level":"info"}\u2028\u001b[31m\u0000' }, 'said');
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toContain('\n');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'info',
    msg: 'said',
    time: expect.stringMatching(/^\d{4}-.*Z$/),
  });
});

test('the key is removed from every line, in every form in which it could stand there', () => {
  const { log, lines } = memoryLog();
  const bytes = Buffer.from(canaryKey);
  log.info({ key: canaryKey, deep: { authorization: `Bearer ${canaryKey}` } }, `key ${canaryKey}`);
  log.info({ basic: bytes.toString('base64'), url: bytes.toString('base64url'), hex: bytes.toString('hex') });
  log.child({ canaryKey }).warn('child');
  expect(lines).toHaveLength(3);
  expect(leaksIn(lines.join(''))).toEqual([]);
});

test.each([[new TypeError('of cus_1')], [{ err: new TypeError('of cus_1') }]])(
  'of an error, its message is not written',
  (logged) => {
    const { log, lines } = memoryLog();
    log.error(logged);
    log.error(logged, 'failed');
    const written = {
      level: 'error',
      err: { name: 'TypeError', code: '', at: expect.any(Array) },
      time: expect.any(String),
    };
    expect(lines.join('')).not.toContain('cus_1');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { ...written, msg: 'error' },
      { ...written, msg: 'failed' },
    ]);
  },
);

test('a key that was not the configured one is removed by its pattern', () => {
  const lines: string[] = [];
  const log = createLog({
    level: 'info',
    redact: createRedactor(() => []),
    destination: { write: (line) => void lines.push(line) },
  });
  log.info('kdv_live_-abc-def_GHI-jkl_MNO-pqr and csl_0123456789abcdefghijABCD');
  expect(lines.join('')).not.toMatch(/abc-def|0123456789/);
});

test('nothing below the level is written', () => {
  const { log, lines } = memoryLog('info');
  log.debug('quiet');
  expect(lines).toEqual([]);
});
