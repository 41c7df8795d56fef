import { get } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { FaultBody, faultTable } from '../../contract/fault.ts';
import { leaksIn } from '../testing/canary-key.ts';
import { memoryLog } from '../testing/test-proxy.ts';
import { createMetrics, type MetricsPort } from './create-metrics.ts';

const facts = { version: '1.2.3', commit: 'abc1234', mode: 'kirim', budgetShare: 0.8, reasons: () => [] } as const;
const opened: MetricsPort[] = [];
afterEach(async () => {
  for (const { close } of opened.splice(0)) await close();
});

async function open() {
  const metrics = createMetrics();
  const { log, lines } = memoryLog();
  const at = await metrics.open({ host: '127.0.0.1', port: 0, facts, log });
  opened.push(at);
  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${at.port}${path}`, init);
  return { ...metrics, ask, lines, port: at.port };
}

test('tells what was counted, what runs and how Node does, in the form of Prometheus', async () => {
  const { ask, meters } = await open();
  meters.answered({ route: '/api/v1/me', status: 200, fault: null, ms: 3 });
  const response = await ask('/metrics');
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(text).toContain('tautan_request_duration_seconds_count{route="/api/v1/me",status="2xx"} 1\n');
  expect(text).toContain('tautan_build_info{version="1.2.3",commit="abc1234",mode="kirim"} 1\n');
  expect(text).toContain('tautan_budget_share 0.8\n');
  for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds', 'process_open_fds']) {
    expect(text).toMatch(new RegExp(`^${name} [\\d.e-]+$`, 'm'));
  }
  expect(leaksIn(text)).toEqual([]);
});

test.each([
  ['another path', '/', {}, 'route_not_found'],
  ['a file', '/../package.json', {}, 'route_not_found'],
  ['a page of the console', '/healthz', {}, 'route_not_found'],
  ['a write', '/metrics', { method: 'POST', body: 'x' }, 'method_not_allowed'],
] as const)('refuses %s, in the one error shape and with the headers of every answer', async (_, path, init, kind) => {
  const { ask } = await open();
  const response = await ask(path, init);
  expect(response.status).toBe(faultTable[kind].status);
  expect(FaultBody.parse(await response.json()).error.kind).toBe(kind);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

test('answers under the names of this computer alone', async () => {
  const { port } = await open();

  const statusFor = (host: string) =>
    new Promise((resolve, reject) => {
      const request = get({ port, host: '127.0.0.1', path: '/metrics', headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject);
    });
  expect(await statusFor(`localhost:${port}`)).toBe(200);
  expect(await statusFor('rebind.example')).toBe(421);
  expect(await statusFor(`localhost:${port + 1}`)).toBe(421);
});

test('a scrape writes no line to the log', async () => {
  const { ask, lines } = await open();
  await (await ask('/metrics')).text();
  expect(lines).toEqual([]);
});

test('a port that is taken is told', async () => {
  const { port } = await open();
  const { log } = memoryLog();
  await expect(createMetrics().open({ host: '127.0.0.1', port, facts, log })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
