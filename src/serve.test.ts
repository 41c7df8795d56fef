import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { boundPort } from './proxy/testing/bound-port.ts';
import { canaryKey, leaksIn } from './proxy/testing/canary-key.ts';
import { always, httpAnswer, type RawAnswer, startRawUpstream } from './proxy/testing/raw-upstream.ts';
import { sampleError, sampleMe, samplePage } from './proxy/testing/samples.ts';
import { spawnTautan } from './testing/spawn-tautan.ts';

// A process takes half a second to start, and several on a busy computer.
vi.setConfig({ testTimeout: 30_000 });

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function start(env: Record<string, string>, args: string[] = []) {
  // Where tests run as root, that shall not be one more mistake.
  const tautan = spawnTautan({ PORT: '0', ALLOW_ROOT: '1', ...env }, args);
  cleanUps.push(() => tautan.kill('SIGKILL') && tautan.ended);
  return tautan;
}

async function startKirim(answer: RawAnswer) {
  const kirim = await startRawUpstream(answer);
  cleanUps.push(kirim.close);
  return kirim;
}

async function takePort(): Promise<{ port: number; release: () => Promise<unknown> }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const release = () => new Promise((resolve) => server.close(resolve));
  cleanUps.push(release);
  return { port: boundPort(server), release };
}

const urlOf = async (tautan: ReturnType<typeof start>) => String((await tautan.said('listening')).url);
const ask = (url: string, path: string) => fetch(url + path, { headers: { 'X-Requested-With': 'tautan' } });
const me = JSON.stringify(sampleMe);

test('a bad configuration ends with 78, names every mistake, and never opens the port', async () => {
  const { port, release } = await takePort();
  await release();
  const tautan = start({ PORT: String(port), KIRIM_API_KEY: `${canaryKey}x`, LOG_LEVEL: 'loud', HOST: '0.0.0.0' });
  let wasOpen = false;
  const knocking = setInterval(() => connect(port, '127.0.0.1', () => (wasOpen = true)).on('error', () => {}), 5);
  expect(await tautan.ended).toBe(78);
  clearInterval(knocking);
  expect(wasOpen).toBe(false);
  expect(tautan.output.stdout).toBe('');
  expect(tautan.output.stderr.trimEnd().split('\n')).toEqual([
    'Tautan can not start:',
    expect.stringContaining('KIRIM_API_KEY'),
    expect.stringContaining('HOST'),
    expect.stringContaining('LOG_LEVEL'),
  ]);
  expect(leaksIn(tautan.output.stderr)).toEqual([]);
});

test.each(['PORT', 'SANDBOX_PORT', 'METRICS_PORT'])('a %s that is taken ends with 69 and is named', async (name) => {
  const { port } = await takePort();
  const tautan = start({ [name]: String(port) });
  expect(await tautan.ended).toBe(69);
  expect(tautan.output.stderr).toBe(
    `Tautan can not start: port ${port} is taken by another program. Set ${name} to another one.\n`,
  );
});

test('without a key it runs on the sandbox, and nobody can overlook that', async () => {
  const tautan = start({}, ['--day', '2026-11-22']);
  const url = await urlOf(tautan);
  expect(await tautan.said('starting')).toMatchObject({
    mode: 'sandbox',
    version: expect.any(String),
    commit: expect.any(String),
  });
  expect(await tautan.said('sandbox listening')).toMatchObject({
    level: 'warn',
    sandbox_url: expect.stringMatching(/^http:/),
  });
  expect(tautan.output.stdout.split('\n')[0]).toContain('"msg":"starting"');
  await expect.poll(() => tautan.output.stderr).toContain(`http://localhost:${new URL(url).port}`);
  expect(tautan.output.stderr).toContain('SANDBOX');
  expect(tautan.output.stderr).toContain('KIRIM_API_KEY');
  expect(await (await fetch(url)).text()).toContain('<meta name="tautan-notice" content="sandbox" />');
  const links = await ask(url, '/api/v1/customers/cus_paged/setup_links?status=expired');
  expect([links.status, (await links.json()).data.length > 0]).toEqual([200, true]);
});

test('with a key it shows the data of that server, says whose they are, and tells the key nobody', async () => {
  const kirim = await startKirim(always({ body: me }));
  const env = { KIRIM_API_KEY: canaryKey, KIRIM_API_URL: kirim.baseUrl, LOG_LEVEL: 'trace', KIRIM_REGION: 'x' };
  const tautan = start(env);
  const url = await urlOf(tautan);
  expect(await tautan.said('key accepted')).toMatchObject({ organization: 'PT Contoh', tier: 'free' });
  const page = await (await fetch(url)).text();
  expect(page).toContain('<meta name="tautan-notice" content="" />');
  const answers = [page];
  for (const path of ['/api/v1/me', '/api/v1/customers', '/healthz', '/readyz', '/nothing']) {
    answers.push(await (await ask(url, path)).text());
  }
  tautan.kill('SIGTERM');
  expect(await tautan.ended).toBe(0);
  expect(tautan.output.stdout).toContain('KIRIM_REGION is not known');
  expect(tautan.output.stdout + tautan.output.stderr).not.toMatch(/sandbox/i);
  expect(leaksIn([tautan.output.stdout, tautan.output.stderr, ...answers].join('\n'))).toEqual([]);
  for (const head of kirim.heads) expect(head).toContain(`authorization: Bearer ${canaryKey}\r\n`);
});

test('a rejected key is logged, and the console runs on', async () => {
  const body = JSON.stringify(sampleError('invalid_api_key'));
  const kirim = await startKirim(always({ status: '401 Unauthorized', body }));
  const tautan = start({ KIRIM_API_KEY: canaryKey, KIRIM_API_URL: kirim.baseUrl });
  expect(await tautan.said('Kirim rejected the key')).toMatchObject({ level: 'warn', code: 'invalid_api_key' });
  const response = await ask(await urlOf(tautan), '/api/v1/me');
  expect([response.status, (await response.json()).error.kind]).toEqual([502, 'kirim_key_rejected']);
});

test('the metrics are on a port of their own, and say what the console did', async () => {
  const tautan = start({ METRICS_PORT: '0' });
  const url = await urlOf(tautan);
  const metrics = String((await tautan.said('metrics listening')).url);
  expect(metrics).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
  expect(new URL(metrics).port).not.toBe(new URL(url).port);
  await (await ask(url, '/api/v1/me')).text();
  await (await ask(url, '/api/v1/me')).text();
  const text = await (await fetch(metrics)).text();
  expect(text).toMatch(/^tautan_request_duration_seconds_count\{route="\/api\/v1\/me",status="2xx"\} 2$/m);
  expect(text).toMatch(/^tautan_kirim_requests_total\{resource="\/me"\} 1$/m);
  expect(text).toMatch(/^tautan_kirim_allowance_limit 600$/m);
  expect(text).toMatch(/^tautan_build_info\{.*mode="sandbox"\} 1$/m);
  expect((await ask(url, '/metrics')).status).toBe(404);
});

test('without a port for them there are no metrics', async () => {
  const tautan = start({});
  await urlOf(tautan);
  expect(tautan.output.stdout).not.toContain('metrics');
});

test('a key file is read again on SIGHUP', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tautan-key-'));
  cleanUps.push(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'key');
  writeFileSync(file, canaryKey);
  chmodSync(file, 0o600);
  const kirim = await startKirim(always({ body: me }));
  const tautan = start({ KIRIM_API_KEY_FILE: file, KIRIM_API_URL: kirim.baseUrl });
  const url = await urlOf(tautan);
  await tautan.said('key accepted');
  writeFileSync(file, 'kdv_live_bbbbbbbbbbbbbbbbbbbbbbbb\n');
  tautan.kill('SIGHUP');
  await tautan.said('key read again');
  await ask(url, '/api/v1/me');
  expect(kirim.heads.at(-1)).toContain('Bearer kdv_live_bbbbbbbbbbbbbbbbbbbbbbbb\r\n');
});

/** An upstream that answers the check of the key, and holds every later request until it is told. */
function holding() {
  let arrived = () => {};
  let finish = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const answer: RawAnswer = (socket, nth) => {
    if (nth === 1) return socket.write(httpAnswer({ body: me }));
    finish = () => socket.write(httpAnswer({ body: JSON.stringify(samplePage([])) }));
    arrived();
  };
  return { answer, arrival, finish: () => finish() };
}

test.each(['SIGTERM', 'SIGINT'] as const)('%s lets a running request end, then ends with 0', async (signal) => {
  const { answer, arrival, finish } = holding();
  const kirim = await startKirim(answer);
  const tautan = start({ KIRIM_API_KEY: canaryKey, KIRIM_API_URL: kirim.baseUrl });
  const url = await urlOf(tautan);
  await tautan.said('key accepted');
  const unused = connect(Number(new URL(url).port), '127.0.0.1');
  await once(unused, 'connect');
  const running = ask(url, '/api/v1/customers');
  await arrival;
  tautan.kill(signal);
  await tautan.said('stopping');
  tautan.kill(signal);
  await expect(ask(url, '/readyz')).rejects.toThrow();
  finish();
  expect((await running).status).toBe(200);
  expect(await tautan.ended).toBe(0);
  expect(await tautan.said('stopped')).toMatchObject({ level: 'info' });
});

test('SIGTERM ends with 0 in 10 seconds even when a request does not', async () => {
  const { answer, arrival } = holding();
  const kirim = await startKirim(answer);
  const tautan = start({ KIRIM_API_KEY: canaryKey, KIRIM_API_URL: kirim.baseUrl });
  const url = await urlOf(tautan);
  await tautan.said('key accepted');
  const running = ask(url, '/api/v1/customers').catch(() => 'cut off');
  await arrival;
  const startedAt = performance.now();
  tautan.kill('SIGTERM');
  expect(await tautan.ended).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  await running;
});

test('SIGTERM closes the sandbox too, with a request hanging in it', async () => {
  const tautan = start({});
  await tautan.said('listening');
  const { sandbox_url } = await tautan.said('sandbox listening');
  const hanging = fetch(`${sandbox_url}/v1/customers/cus_hang/setup_links`).catch(() => 'cut off');
  await fetch(`${sandbox_url}/v1/me`);
  tautan.kill('SIGTERM');
  expect(await tautan.ended).toBe(0);
  await hanging;
});
