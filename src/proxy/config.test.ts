import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Environment } from './config/environment.ts';
import { type Config, readConfig, takeEnvironment, thisRuntime } from './config.ts';
import { canaryKey, leaksIn } from './testing/canary-key.ts';
import { plainRuntime } from './testing/plain-runtime.ts';

const folder = mkdtempSync(join(tmpdir(), 'tautan-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

function keyFile(name: string, content: string, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

const good = keyFile('good', `${canaryKey}\n`);
const KIRIM_API_KEY = canaryKey;
const testKey = 'kdv_test_000000000000000000000000';

const onSandbox: Config = {
  kirim: null,
  budgetShare: 0.8,
  host: '127.0.0.1',
  auth: { mode: 'none' },
  trustedProxies: [],
  redirectHosts: [],
  auditFile: null,
  port: 4600,
  metricsPort: null,
  sandboxPort: 0,
  sandboxDay: null,
  logLevel: 'info',
  httpsProxy: null,
  warnings: [],
};
const atKirim = { baseUrl: 'https://api.kirimdev.com/v1', key: canaryKey, keyFile: null };

const accepted: [Environment, Partial<Config>, string[]?][] = [
  [{}, {}],
  [{ PATH: '/bin', HOME: '/root', POST: '1', HOSTNAME: 'box', LOGNAME: 'me', SANDBOX: '1', PORTS: '1' }, {}],
  [{ KIRIM_API_KEY }, { kirim: atKirim }],
  [{ KIRIM_API_KEY: testKey }, { kirim: { ...atKirim, key: testKey } }],
  [{ KIRIM_API_KEY_FILE: good }, { kirim: { ...atKirim, keyFile: good } }],
  [
    { KIRIM_API_KEY, KIRIM_API_URL: 'http://localhost:9/v1/' },
    { kirim: { ...atKirim, baseUrl: 'http://localhost:9/v1' } },
  ],
  [{ KIRIM_BUDGET_SHARE: '0.1' }, { budgetShare: 0.1 }],
  [{ KIRIM_BUDGET_SHARE: '0.125' }, { budgetShare: 0.125 }],
  [{ KIRIM_BUDGET_SHARE: '1' }, { budgetShare: 1 }],
  [{ HOST: 'localhost' }, { host: '127.0.0.1' }],
  [{ HOST: '127.0.0.2' }, { host: '127.0.0.2' }],
  [{ HOST: '::1' }, { host: '::1' }],
  [{ PORT: '0' }, { port: 0 }],
  [
    { PORT: '65535', SANDBOX_PORT: '4601' },
    { port: 65_535, sandboxPort: 4601 },
  ],
  [
    { METRICS_PORT: '0', PORT: '0', SANDBOX_PORT: '0' },
    { metricsPort: 0, port: 0 },
  ],
  [{ METRICS_PORT: '4602' }, { metricsPort: 4602 }],
  [{ LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
  [{ AUTH_MODE: 'none', STRICT: '1', ALLOW_ROOT: '1', ALLOW_KIRIM_HOST: 'kirim.example', REPLICAS: '1' }, {}],
  [{ STRICT: '0', ALLOW_ROOT: '' }, {}],
  [{ SANDBOX_DAY: '2026-02-28' }, { sandboxDay: '2026-02-28' }],
  [{ SANDBOX_DAY: '2026-02-28' }, { sandboxDay: '2028-02-29' }, ['--day', '2028-02-29']],
  [{}, { sandboxDay: '2026-11-22' }, ['--day=2026-11-22']],
  [{ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: 'a,b' }, { httpsProxy: { url: 'http://proxy:3128', except: 'a,b' } }],
  [{ https_proxy: 'http://proxy:3128' }, { httpsProxy: { url: 'http://proxy:3128', except: '' } }],
  [{ HTTPS_PROXY: '' }, {}],
];

test.each(accepted)('%o is accepted', (env, expected, argv = []) => {
  expect(readConfig(env, argv, plainRuntime)).toEqual({ ok: true, config: { ...onSandbox, ...expected } });
});

const refused: [Environment, string, string[]?][] = [
  [{ KIRIM_API_KEY: '' }, 'KIRIM_API_KEY is empty'],
  [{ KIRIM_API_KEY: '', KIRIM_API_KEY_FILE: good }, 'both set'],
  [{ KIRIM_API_KEY, KIRIM_API_KEY_FILE: good }, 'both set'],
  [{ KIRIM_API_KEY: canaryKey.slice(0, -1) }, 'not a Kirim API key'],
  [{ KIRIM_API_KEY: `${canaryKey}x` }, 'not a Kirim API key'],
  [{ KIRIM_API_KEY: `${canaryKey}\n` }, 'not a Kirim API key'],
  [{ KIRIM_API_KEY: ` ${canaryKey}` }, 'not a Kirim API key'],
  [{ KIRIM_API_KEY: canaryKey.replace('live', 'prod') }, 'not a Kirim API key'],
  [{ KIRIM_API_KEY: canaryKey.replace('CANARY', 'CAN+RY') }, 'not a Kirim API key'],
  [{ KIRIM_API_KEY_FILE: join(folder, 'absent') }, 'can not be read'],
  [{ KIRIM_API_KEY_FILE: '' }, 'can not be read'],
  [{ KIRIM_API_KEY_FILE: folder }, 'KIRIM_API_KEY_FILE'],
  [{ KIRIM_API_KEY_FILE: keyFile('group', canaryKey, 0o640) }, 'read by other users'],
  [{ KIRIM_API_KEY_FILE: keyFile('others', canaryKey, 0o604) }, 'read by other users'],
  [{ KIRIM_API_KEY_FILE: keyFile('empty', '') }, 'does not hold a Kirim API key'],
  [{ KIRIM_API_KEY_FILE: keyFile('two', `${canaryKey}\n${canaryKey}\n`) }, 'does not hold a Kirim API key'],
  [{ KIRIM_API_URL: 'https://kirim.example/v1' }, 'without a key'],
  [{ HOST: '0.0.0.0' }, 'HOST can be other than loopback only with AUTH_MODE'],
  [{ HOST: '::' }, 'HOST can be other than loopback only with AUTH_MODE'],
  [{ HOST: '192.168.1.5' }, 'HOST can be other than loopback only with AUTH_MODE'],
  [{ HOST: 'my-computer' }, 'HOST must be an address'],
  [{ HOST: '127.0.0.1.nip.io' }, 'HOST must be an address'],
  [{ HOST: '[::1]' }, 'HOST must be an address'],
  [{ HOST: '' }, 'HOST must be an address'],
  [{ PORT: '65536' }, 'PORT must be'],
  [{ PORT: '-1' }, 'PORT must be'],
  [{ PORT: '80.5' }, 'PORT must be'],
  [{ PORT: 'http' }, 'PORT must be'],
  [{ PORT: '' }, 'PORT must be'],
  [{ PORT: '0x50' }, 'PORT must be'],
  [{ SANDBOX_PORT: '99999' }, 'SANDBOX_PORT must be'],
  [{ SANDBOX_PORT: '4600' }, 'PORT and SANDBOX_PORT must differ'],
  [{ METRICS_PORT: '4600' }, 'PORT and METRICS_PORT must differ'],
  [{ METRICS_PORT: '4601', SANDBOX_PORT: '4601' }, 'METRICS_PORT and SANDBOX_PORT must differ'],
  [{ METRICS_PORT: 'tcp://10.0.0.1:9090' }, 'METRICS_PORT must be'],
  [{ METRICS_PORT: '' }, 'METRICS_PORT must be'],
  [{ KIRIM_BUDGET_SHARE: '0' }, 'KIRIM_BUDGET_SHARE must be'],
  [{ KIRIM_BUDGET_SHARE: '0.09' }, 'KIRIM_BUDGET_SHARE must be'],
  [{ KIRIM_BUDGET_SHARE: '1.5' }, 'KIRIM_BUDGET_SHARE must be'],
  [{ KIRIM_BUDGET_SHARE: '80%' }, 'KIRIM_BUDGET_SHARE must be'],
  [{ KIRIM_BUDGET_SHARE: '-0.5' }, 'KIRIM_BUDGET_SHARE must be'],
  [{ KIRIM_BUDGET_SHARE: '' }, 'KIRIM_BUDGET_SHARE must be'],
  [{ AUTH_MODE: 'oidc,proxy-jwt' }, 'AUTH_MODE must be exactly one of'],
  [{ AUTH_MODE: '' }, 'AUTH_MODE must be exactly one of'],
  [{ REPLICAS: '2' }, 'REPLICAS can only be 1'],
  [{ ALLOW_ROOT: 'yes' }, 'ALLOW_ROOT must be 1 or 0'],
  [{ STRICT: 'true' }, 'STRICT must be 1 or 0'],
  [{ LOG_LEVEL: 'verbose' }, 'LOG_LEVEL must be one of'],
  [{ LOG_LEVEL: '' }, 'LOG_LEVEL must be one of'],
  [{ SANDBOX_DAY: '2026-02-30' }, 'must be a day'],
  [{ SANDBOX_DAY: '22-11-2026' }, 'must be a day'],
  [{ SANDBOX_DAY: '' }, 'must be a day'],
  [{}, 'must be a day', ['--day', 'today']],
  [{}, 'only argument', ['--day']],
  [{}, 'only argument', ['--port', '80']],
  [{}, 'only argument', ['extra']],
  [{ HTTPS_PROXY: 'proxy:3128' }, 'HTTPS_PROXY'],
];

test.each(refused)('%o is refused', (env, words, argv = []) => {
  const result = readConfig(env, argv, plainRuntime);
  expect(result).toEqual({ ok: false, problems: [expect.stringContaining(words)] });
  expect(leaksIn(JSON.stringify(result))).toEqual([]);
});

test('every mistake is named at once, each on a line of its own', () => {
  const result = readConfig(
    {
      KIRIM_API_KEY: 'x',
      KIRIM_API_URL: 'x',
      HOST: 'x',
      PORT: 'x',
      SANDBOX_PORT: 'x',
      SANDBOX_DAY: 'x',
      LOG_LEVEL: 'x',
      KIRIM_KEY: 'x',
    },
    [],
    plainRuntime,
  );
  expect(!result.ok && result.problems).toHaveLength(8);
  expect(!result.ok && result.problems.every((problem) => !problem.includes('\n'))).toBe(true);
});

test('the key is gone from the environment of the process once it was taken', () => {
  process.env.KIRIM_API_KEY = canaryKey;
  expect(takeEnvironment().KIRIM_API_KEY).toBe(canaryKey);
  expect(process.env.KIRIM_API_KEY).toBeUndefined();
});

test('with STRICT=1 a warning is a mistake', () => {
  const env = { KIRIM_REGION: 'x' };
  expect(readConfig(env, [], plainRuntime)).toMatchObject({ ok: true, config: { warnings: [expect.any(String)] } });
  expect(readConfig({ ...env, STRICT: '1' }, [], plainRuntime)).toEqual({
    ok: false,
    problems: ['KIRIM_REGION is not known and has no effect.'],
  });
});

test('a report that Node writes of itself has no key, once the key was taken', () => {
  process.env.KIRIM_API_KEY = canaryKey;
  const report = () => JSON.stringify(process.report.getReport());
  expect(leaksIn(report())).not.toEqual([]);
  takeEnvironment();
  expect(leaksIn(report())).toEqual([]);
});

test('what this process is, is read from it', () => {
  expect(thisRuntime()).toEqual({
    nodeArguments: process.execArgv,
    nodeVersion: process.version,
    userId: process.getuid?.() ?? null,
    now: expect.any(Number),
  });
});
