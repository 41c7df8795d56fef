import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Config, type Environment, readConfig, takeEnvironment } from './config.ts';
import { canaryKey, leaksIn } from './testing/canary-key.ts';

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
  host: '127.0.0.1',
  port: 4600,
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
    { KIRIM_API_KEY, KIRIM_API_URL: 'https://kirim.example/v1/' },
    { kirim: { ...atKirim, baseUrl: 'https://kirim.example/v1' } },
  ],
  [
    { KIRIM_API_KEY, KIRIM_API_URL: 'http://127.0.0.1:9/v1' },
    { kirim: { ...atKirim, baseUrl: 'http://127.0.0.1:9/v1' } },
  ],
  [{ KIRIM_API_KEY, KIRIM_API_URL: 'http://localhost:9' }, { kirim: { ...atKirim, baseUrl: 'http://localhost:9' } }],
  [{ KIRIM_API_KEY, KIRIM_API_URL: 'http://[::1]:9/v1' }, { kirim: { ...atKirim, baseUrl: 'http://[::1]:9/v1' } }],
  [{ HOST: 'localhost' }, { host: '127.0.0.1' }],
  [{ HOST: '127.0.0.2' }, { host: '127.0.0.2' }],
  [{ HOST: '::1' }, { host: '::1' }],
  [{ PORT: '0' }, { port: 0 }],
  [
    { PORT: '65535', SANDBOX_PORT: '4601' },
    { port: 65_535, sandboxPort: 4601 },
  ],
  [{ LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
  [{ SANDBOX_DAY: '2026-02-28' }, { sandboxDay: '2026-02-28' }],
  [{ SANDBOX_DAY: '2026-02-28' }, { sandboxDay: '2028-02-29' }, ['--day', '2028-02-29']],
  [{}, { sandboxDay: '2026-11-22' }, ['--day=2026-11-22']],
  [{ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: 'a,b' }, { httpsProxy: { url: 'http://proxy:3128', except: 'a,b' } }],
  [{ https_proxy: 'http://proxy:3128' }, { httpsProxy: { url: 'http://proxy:3128', except: '' } }],
  [{ HTTPS_PROXY: '' }, {}],
  [{ KIRIM_WEBHOOK_SECRET: 'x' }, { warnings: ['KIRIM_WEBHOOK_SECRET is not known and has no effect.'] }],
  [{ NODE_OPTIONS: '--inspect' }, {}],
  [{ NODE_OPTIONS: '--inspect', KIRIM_API_KEY: testKey }, { kirim: { ...atKirim, key: testKey } }],
];

test.each(accepted)('%o is accepted', (env, expected, argv = []) => {
  expect(readConfig(env, argv)).toEqual({ ok: true, config: { ...onSandbox, ...expected } });
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
  [{ KIRIM_API_KEY, KIRIM_API_URL: '' }, 'not an http or https address'],
  [{ KIRIM_API_KEY, KIRIM_API_URL: 'kirim.example' }, 'not an http or https address'],
  [{ KIRIM_API_KEY, KIRIM_API_URL: 'ftp://kirim.example' }, 'not an http or https address'],
  [{ KIRIM_API_KEY, KIRIM_API_URL: 'http://kirim.example/v1' }, 'must be https'],
  [{ KIRIM_API_KEY, KIRIM_API_URL: 'http://localhost.evil.example/v1' }, 'must be https'],
  [{ KIRIM_API_KEY, KIRIM_API_URL: 'http://127.0.0.1.nip.io/v1' }, 'must be https'],
  [{ KIRIM_API_KEY, KIRIM_API_URL: 'http://192.168.1.5/v1' }, 'must be https'],
  [{ KIRIM_API_KEY, KIRIM_API_URL: 'http://0.0.0.0/v1' }, 'must be https'],
  [{ KIRIM_API_KEY, KIRIM_API_URL: 'https://me:pw@kirim.example/v1' }, 'user name or password'],
  [{ KIRIM_API_KEY, KIRIM_API_URL: 'https://kirim.example/v1?x=1' }, 'user name or password'],
  [{ KIRIM_API_KEY, KIRIM_API_URL: 'https://kirim.example/v1#x' }, 'user name or password'],
  [{ HOST: '0.0.0.0' }, 'HOST must be a loopback address'],
  [{ HOST: '::' }, 'HOST must be a loopback address'],
  [{ HOST: '192.168.1.5' }, 'HOST must be a loopback address'],
  [{ HOST: 'my-computer' }, 'HOST must be a loopback address'],
  [{ HOST: '127.0.0.1.nip.io' }, 'HOST must be a loopback address'],
  [{ HOST: '[::1]' }, 'HOST must be a loopback address'],
  [{ HOST: '' }, 'HOST must be a loopback address'],
  [{ PORT: '65536' }, 'PORT must be'],
  [{ PORT: '-1' }, 'PORT must be'],
  [{ PORT: '80.5' }, 'PORT must be'],
  [{ PORT: 'http' }, 'PORT must be'],
  [{ PORT: '' }, 'PORT must be'],
  [{ PORT: '0x50' }, 'PORT must be'],
  [{ SANDBOX_PORT: '99999' }, 'SANDBOX_PORT must be'],
  [{ SANDBOX_PORT: '4600' }, 'must differ'],
  [{ LOG_LEVEL: 'verbose' }, 'LOG_LEVEL must be one of'],
  [{ LOG_LEVEL: '' }, 'LOG_LEVEL must be one of'],
  [{ SANDBOX_DAY: '2026-02-30' }, 'must be a day'],
  [{ SANDBOX_DAY: '22-11-2026' }, 'must be a day'],
  [{ SANDBOX_DAY: '' }, 'must be a day'],
  [{}, 'must be a day', ['--day', 'today']],
  [{}, 'only argument', ['--day']],
  [{}, 'only argument', ['--port', '80']],
  [{}, 'only argument', ['extra']],
  [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, 'pose as Kirim'],
  [{ HTTPS_PROXY: 'proxy:3128' }, 'HTTPS_PROXY'],
  [{ KIRIM_API_KEY, NODE_OPTIONS: '--max-old-space-size=99 --inspect=0' }, 'live key does not allow'],
  [{ KIRIM_API_KEY, NODE_OPTIONS: '--insecure-http-parser' }, 'live key does not allow'],
  [{ KIRIM_APIKEY: canaryKey }, 'KIRIM_API_KEY was probably meant'],
  [{ KIRIM_KEY: canaryKey }, 'KIRIM_API_KEY was probably meant'],
  [{ kirim_api_key: canaryKey }, 'KIRIM_API_KEY was probably meant'],
  [{ KIRIM_API_KEYS: canaryKey }, 'KIRIM_API_KEY was probably meant'],
  [{ KRIIM_API_KEY: canaryKey }, 'KIRIM_API_KEY was probably meant'],
  [{ KIRIM_API_KEYFILE: good }, 'KIRIM_API_KEY_FILE was probably meant'],
  [{ KIRIM_URL: 'https://kirim.example' }, 'KIRIM_API_URL was probably meant'],
  [{ KIRIM_API_URI: 'https://kirim.example' }, 'KIRIM_API_URL was probably meant'],
  [{ SANDBOX_PROT: '4601' }, 'SANDBOX_PORT was probably meant'],
  [{ SANDBOXDAY: '2026-11-22' }, 'SANDBOX_DAY was probably meant'],
  [{ LOGLEVEL: 'info' }, 'LOG_LEVEL was probably meant'],
  [{ port: '80' }, 'PORT was probably meant'],
  [{ Host: 'x' }, 'HOST was probably meant'],
];

test.each(refused)('%o is refused', (env, words, argv = []) => {
  const result = readConfig(env, argv);
  expect(result).toEqual({ ok: false, problems: [expect.stringContaining(words)] });
  expect(leaksIn(JSON.stringify(result))).toEqual([]);
});

test('an address that is none, and has no key, are two mistakes', () => {
  expect(readConfig({ KIRIM_API_URL: '' }, [])).toMatchObject({
    problems: [expect.stringContaining('not an http'), expect.stringContaining('without a key')],
  });
});

test('a live key is refused under a debugger, wherever the debugger was asked for', () => {
  expect(readConfig({ KIRIM_API_KEY }, [], ['--inspect-brk'])).toMatchObject({ ok: false });
  expect(readConfig({ KIRIM_API_KEY }, [], ['--enable-source-maps'])).toMatchObject({ ok: true });
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
  );
  expect(!result.ok && result.problems).toHaveLength(8);
  expect(!result.ok && result.problems.every((problem) => !problem.includes('\n'))).toBe(true);
});

test('the key is gone from the environment of the process once it was taken', () => {
  process.env.KIRIM_API_KEY = canaryKey;
  expect(takeEnvironment().KIRIM_API_KEY).toBe(canaryKey);
  expect(process.env.KIRIM_API_KEY).toBeUndefined();
});
