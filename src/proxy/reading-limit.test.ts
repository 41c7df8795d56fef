import { expect, test } from 'vitest';
import { dailyLimit } from '../contract/fault.ts';
import type { AuditEvent } from './audit/audit-event.ts';
import type { Authenticator } from './auth/authenticator.ts';
import { noSignIn } from './auth/none.ts';
import { createReadingWatch } from './budget/reading-watch.ts';
import { noMeters } from './meters.ts';
import { sampleLink, samplePage } from './testing/samples.ts';
import { fakeUpstream, memoryLog, testProxy, testTime } from './testing/test-proxy.ts';

const known = { sub: 'ana', iss: 'https://id.example', email: 'ana@example.com' };
const ana: Authenticator = {
  ...noSignIn,
  mode: 'oidc',
  identify: async () => ({ person: { ...known, role: 'viewer' }, sessionId: 's', endsAt: null, refusal: null }),
};

function consoleWith(readsPerDay: number) {
  const { log, lines } = memoryLog();
  const events: AuditEvent[] = [];
  const audit = { record: (event: AuditEvent) => events.push(event) > 0, troubles: () => [] };
  // Of an organization so large that only the day's limit is met.
  const upstream = fakeUpstream({ body: samplePage([sampleLink]), rateLimit: 1e6, rateRemaining: 1e6 });
  const readingWatch = createReadingWatch({ readsPerDay, log, meters: noMeters, clock: () => testTime });
  const { app, ask } = testProxy({ upstream, share: 1, authenticator: ana, audit, log, readingWatch });
  return { app, ask, upstream, events, lines };
}

test('somebody who copies all customers is stopped at the limit of a day, written down, and told of', async () => {
  const { ask, upstream, events, lines } = consoleWith(400);
  const answers: Response[] = [];
  for (let index = 0; index < 500; index += 1) answers.push(await ask(`/api/v1/customers/cus_${index}/setup_links`));
  expect(answers.map(({ status }) => status)).toEqual([...Array(400).fill(200), ...Array(100).fill(429)]);
  expect(upstream.asked).toHaveLength(400);

  const refused = await ask('/api/v1/customers/cus_501');
  expect(refused.headers.get('retry-after')).toBe('86400');
  expect((await refused.json()).error).toMatchObject({
    ...{ origin: 'console', kind: 'local_rate_limited', code: dailyLimit, request_id: null },
    message: expect.stringContaining('not of Kirim'),
  });
  const denied = events.filter(({ event }) => event === 'rate.denied');
  expect(denied).toHaveLength(101);
  expect(denied[0]).toMatchObject({ outcome: 'denied', customer_id: 'cus_400', actor: { ...known, role: 'viewer' } });
  const alerts = lines.map((line) => JSON.parse(line)).filter(({ msg }) => /unusually many customers/.test(msg));
  expect(alerts).toMatchObject([{ level: 'warn', caller: 'https://id.example#ana', customers: 301 }]);
});

test('copies from memory count as well, and what a page brings along', async () => {
  const { app, ask, upstream } = consoleWith(12);
  for (let count = 0; count < 10; count += 1) await ask('/api/v1/customers');
  expect(upstream.asked).toHaveLength(1);
  const open = async () => {
    const headers = { 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Site': 'none' };
    const incoming = { url: '/customers/cus_1', rawHeaders: ['Host', 'localhost:4600'] };
    return (await app.request('http://localhost:4600/customers/cus_1', { headers }, { incoming })).text();
  };
  expect(await open()).not.toContain(dailyLimit);
  expect(await open()).toContain(dailyLimit);
});

test('what is not about customers goes on, and a mistake counts for nothing', async () => {
  const { ask } = consoleWith(10);
  for (let count = 0; count < 20; count += 1) await ask('/api/v1/customers?status=wrong');
  for (let count = 0; count < 10; count += 1) expect((await ask('/api/v1/customers')).status).toBe(200);
  expect((await ask('/api/v1/customers')).status).toBe(429);
  // What Kirim answers here is of no shape, which is told with 502.
  for (const [path, status] of [
    ['/api/session', 200],
    ['/api/v1/me', 502],
    ['/', 200],
  ] as const) {
    expect([path, (await ask(path)).status]).toEqual([path, status]);
  }
});
