import { expect, test, vi } from 'vitest';
import type { AuditEvent } from '../audit/audit-event.ts';
import { testProxy } from '../testing/test-proxy.ts';

const perMinute = 120;

function start() {
  const told: AuditEvent[] = [];
  const audit = { record: (event: AuditEvent) => told.push(event) > 0, troubles: () => [] };
  const { app } = testProxy({ audit, isTrustedPeer: (address) => address === '127.0.0.1' });
  const ask = (remoteAddress: string, path = '/auth/sign-in', method = 'GET', forwardedFor = '') =>
    app.request(
      `http://localhost:4600${path}`,
      { method, headers: { 'Sec-Fetch-Site': 'same-origin' } },
      {
        incoming: {
          url: path,
          rawHeaders: ['Host', 'localhost:4600', ...(forwardedFor ? ['X-Forwarded-For', forwardedFor] : [])],
          socket: { remoteAddress },
        },
      },
    );
  const askOften = async (...request: Parameters<typeof ask>) => {
    for (let time = 0; time < perMinute; time += 1) expect((await ask(...request)).status).not.toBe(429);
  };
  return { ask, askOften, told };
}

test('an address that begins too many sign-ins is told to wait, in words, and others are not', async () => {
  const { ask, askOften, told } = start();
  await askOften('192.0.2.7');
  const answer = await ask('192.0.2.7', '/auth/callback?code=x');
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(50);
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(await answer.text()).toMatch(/<h1>Too many sign-ins at once<\/h1>\n<p>.*Try again in \d+ seconds\./);
  expect(told.at(-1)).toMatchObject({ event: 'rate.denied', outcome: 'denied', ip: '192.0.2.7' });

  expect((await ask('192.0.2.8')).status).toBe(303);
  expect((await ask('192.0.2.7', '/auth/sign-out', 'POST')).status).toBe(200);
  expect((await ask('192.0.2.7', '/customers')).status).toBe(200);
});

test('who comes through a proxy whose word counts is told from others who do', async () => {
  const { ask, askOften } = start();
  await askOften('127.0.0.1', '/auth/sign-in', 'GET', '198.51.100.1');
  expect((await ask('127.0.0.1', '/auth/sign-in', 'GET', '198.51.100.1')).status).toBe(429);
  expect((await ask('127.0.0.1', '/auth/sign-in', 'GET', '198.51.100.2')).status).toBe(303);
});

test('addresses of one IPv6 network are one', async () => {
  const { ask, askOften } = start();
  await askOften('2001:db8:1:2::7');
  expect((await ask('2001:db8:1:2:3:4:5:6')).status).toBe(429);
  expect((await ask('2001:db8:1:3::7')).status).toBe(303);
});

test('after a minute it goes on', async () => {
  vi.useFakeTimers();
  const { ask, askOften } = start();
  await askOften('192.0.2.7');
  expect((await ask('192.0.2.7')).status).toBe(429);
  await vi.advanceTimersByTimeAsync(61_000);
  expect((await ask('192.0.2.7')).status).toBe(303);
  vi.useRealTimers();
});
