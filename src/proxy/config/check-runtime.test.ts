import { describe, expect, test } from 'vitest';
import { type ConfigResult, readConfig } from '../config.ts';
import { canaryKey } from '../testing/canary-key.ts';
import { plainRuntime } from '../testing/plain-runtime.ts';
import type { Runtime } from './check-runtime.ts';

const live = { KIRIM_API_KEY: canaryKey };
const practice = { KIRIM_API_KEY: 'kdv_test_000000000000000000000000' };
const toLoopback = { ...live, KIRIM_API_URL: 'http://127.0.0.1:9/v1' };

function read(env: Record<string, string>, runtime: Partial<Runtime> = {}): ConfigResult {
  return readConfig(env, [], { ...plainRuntime, ...runtime });
}
const problemsOf = (result: ConfigResult) => (result.ok ? [] : result.problems);
const warningsOf = (result: ConfigResult) => (result.ok ? result.config.warnings : null);

describe('with a live key, Node may not run with', () => {
  test.each([
    ['--inspect', '--inspect'],
    ['--inspect=0', '--inspect'],
    ['--inspect-brk=127.0.0.1:9229', '--inspect'],
    ['--insecure-http-parser', '--insecure-http-parser'],
    ['--insecure_http_parser', '--insecure-http-parser'],
    ['--report-on-signal', '--report'],
    ['--report-uncaught-exception', '--report'],
    ['--heapsnapshot-signal=SIGUSR2', '--heapsnapshot'],
    ['--abort-on-uncaught-exception', '--abort-on-uncaught-exception'],
    ['--tls-keylog=/tmp/keys', '--tls-keylog'],
    ['--tls-min-v1.0', '--tls-min-v1.0'],
    ['--trace-tls', '--trace-tls'],
  ])('%s, neither as argument nor by NODE_OPTIONS', (option, named) => {
    const problems = [`Node runs with ${named}, which a live key does not allow.`];
    const quoted = { NODE_OPTIONS: `--max-old-space-size=99 "${option}"` };
    expect(problemsOf(read(live, { nodeArguments: ['--enable-source-maps', option] }))).toEqual(problems);
    expect(problemsOf(read({ ...live, NODE_OPTIONS: `--max-old-space-size=99  ${option}` }))).toEqual(problems);
    expect(problemsOf(read({ ...live, ...quoted }))).toEqual(problems);
    expect(problemsOf(read({ ...practice, ...quoted }))).toEqual([]);
    expect(problemsOf(read(quoted))).toEqual([]);
  });

  test('NODE_DEBUG', () => {
    const problems = ['NODE_DEBUG prints requests past the log, which a live key does not allow.'];
    expect(problemsOf(read({ ...live, NODE_DEBUG: 'http' }))).toEqual(problems);
    expect(problemsOf(read({ ...practice, NODE_DEBUG: 'http' }))).toEqual([]);
  });
});

test('harmless options are no reason to refuse', () => {
  const nodeArguments = ['--enable-source-maps', '--max-http-header-size=16384', '--tls-min-v1.3', '--use-openssl-ca'];
  expect(read(live, { nodeArguments })).toMatchObject({ ok: true, config: { warnings: [] } });
});

test.each([live, practice, {}])('certificates are always looked at: %o', (env) => {
  expect(problemsOf(read({ ...env, NODE_TLS_REJECT_UNAUTHORIZED: '0' }))).toEqual([
    'NODE_TLS_REJECT_UNAUTHORIZED=0 would let anybody pose as Kirim; unset it (NODE_EXTRA_CA_CERTS adds an authority).',
  ]);
});

describe('root', () => {
  const root = { userId: 0 };

  test('is refused with a live key, unless it is allowed', () => {
    const problem =
      'The process runs as root, with a live key; run it as another user, or set ALLOW_ROOT=1 where root can do no harm.';
    expect(problemsOf(read(live, root))).toEqual([problem]);
    expect(problemsOf(read({ ...live, ALLOW_ROOT: '0' }, root))).toEqual([problem]);
    expect(warningsOf(read({ ...live, ALLOW_ROOT: '1' }, root))).toEqual([]);
  });

  test('is warned about where Kirim is on this computer', () => {
    expect(warningsOf(read(toLoopback, root))).toEqual(['The process runs as root, with a live key.']);
  });

  test('is nobody else, and nothing without a live key', () => {
    expect(warningsOf(read(live, { userId: null }))).toEqual([]);
    expect(warningsOf(read(practice, root))).toEqual([]);
    expect(warningsOf(read({}, root))).toEqual([]);
  });
});

describe('Node', () => {
  const said = (nodeVersion: string, now: string, env: Record<string, string> = live) =>
    read(env, { nodeVersion, now: Date.parse(now) });

  test.each([
    ['v20.20.2', '2026-05-01'],
    ['v22.0.0', '2027-05-01'],
    ['v25.1.0', '2026-11-22'],
    ['v18.20.0', '2026-11-22'],
    ['v24.9.0', '2028-05-01T00:00Z'],
  ])('%s is warned about on %s, with a live key', (version, day) => {
    const warning = `Node ${version} gets no security fixes any more, and holds a live key; 24 is the one to take.`;
    expect(warningsOf(said(version, day))).toEqual([warning]);
    expect(problemsOf(said(version, day, { ...live, STRICT: '1' }))).toEqual([warning]);
    expect(warningsOf(said(version, day, practice))).toEqual([]);
    expect(warningsOf(said(version, day, {}))).toEqual([]);
  });

  test.each([
    ['v20.20.2', '2026-04-30T23:59Z'],
    ['v24.9.0', '2028-04-30T23:59Z'],
    ['v26.0.0', '2026-11-22'],
    ['v27.0.0', '2035-01-01'],
  ])('%s is good on %s', (version, day) => {
    expect(warningsOf(said(version, day))).toEqual([]);
  });
});
