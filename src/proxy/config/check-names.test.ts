import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { canaryKey, leaksIn } from '../testing/canary-key.ts';
import { plainRuntime } from '../testing/plain-runtime.ts';

test.each([
  ['KIRIM_APIKEY', 'KIRIM_API_KEY'],
  ['KIRIM_KEY', 'KIRIM_API_KEY'],
  ['kirim_api_key', 'KIRIM_API_KEY'],
  ['KIRIM_API_KEYS', 'KIRIM_API_KEY'],
  ['KRIIM_API_KEY', 'KIRIM_API_KEY'],
  ['TAUTAN_API_KEY', 'KIRIM_API_KEY'],
  ['TAUTAN_KIRIM_API_KEY', 'KIRIM_API_KEY'],
  ['KIRIM_API_KEYFILE', 'KIRIM_API_KEY_FILE'],
  ['KIRIM_URL', 'KIRIM_API_URL'],
  ['KIRIM_API_URI', 'KIRIM_API_URL'],
  ['KIRIM_BUDGETSHARE', 'KIRIM_BUDGET_SHARE'],
  ['KIRIM_BUDGET_SHARES', 'KIRIM_BUDGET_SHARE'],
  ['METRIC_PORT', 'METRICS_PORT'],
  ['TAUTAN_PORT', 'PORT'],
  ['TAUTAN_HOST', 'HOST'],
  ['SANDBOX_PROT', 'SANDBOX_PORT'],
  ['SANDBOXDAY', 'SANDBOX_DAY'],
  ['LOGLEVEL', 'LOG_LEVEL'],
  ['AUTHMODE', 'AUTH_MODE'],
  ['ALLOWROOT', 'ALLOW_ROOT'],
  ['ALLOW_KIRIM_HOSTS', 'ALLOW_KIRIM_HOST'],
  ['REDIRECT_HOST', 'REDIRECT_HOSTS'],
  ['REDIRECTS_HOSTS', 'REDIRECT_HOSTS'],
  ['strict', 'STRICT'],
  ['port', 'PORT'],
  ['Host', 'HOST'],
])('%s is refused, since %s was meant', (name, meant) => {
  const result = readConfig({ [name]: canaryKey }, [], plainRuntime);
  expect(result).toEqual({ ok: false, problems: [`${name} is not known; ${meant} was probably meant.`] });
  expect(leaksIn(JSON.stringify(result))).toEqual([]);
});

test('what other programs have set is left alone, and the links that Kubernetes makes of a service', () => {
  const env = {
    PATH: '/bin',
    HOME: '/root',
    POST: '1',
    HOSTNAME: 'box',
    LOGNAME: 'me',
    SANDBOX: '1',
    PORTS: '1',
    TAUTAN_PORT: 'tcp://10.0.0.1:4600',
    TAUTAN_SERVICE_HOST: '10.0.0.1',
    TAUTAN_SERVICE_PORT_HTTP: '4600',
    TAUTAN_PORT_4600_TCP_ADDR: '10.0.0.1',
  };
  expect(readConfig(env, [], plainRuntime)).toMatchObject({ ok: true, config: { warnings: [] } });
});

test.each(['KIRIM_WEBHOOK_SECRET', 'TAUTAN_VERSION', 'ALLOWED_HOSTS', 'CORS_ORIGIN'])('%s is warned about', (name) => {
  const warnings = [`${name} is not known and has no effect.`];
  expect(readConfig({ [name]: 'console.example' }, [], plainRuntime)).toMatchObject({ ok: true, config: { warnings } });
});

test.each(['ALLOWED_HOSTS', 'CORS', 'CORS_ORIGIN', 'CORS_ORIGINS'])('%s=* is refused', (name) => {
  const problems = [`${name} is not known, and the console answers neither every host name nor every origin.`];
  expect(readConfig({ [name]: 'https://*' }, [], plainRuntime)).toEqual({ ok: false, problems });
});
