import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { metaHeaders } from '../../contract/headers.ts';
import { authPaths, sessionPath } from '../../contract/session.ts';
import { allow } from '../auth/access.ts';
import type { Authenticator, Identified } from '../auth/authenticator.ts';
import { auditedProxy, knowing } from '../testing/audited-proxy.ts';
import { canaryKey, leaksIn } from '../testing/canary-key.ts';
import { sampleDetail, sampleError, sampleLink, sampleMe, samplePage, sampleRequestId } from '../testing/samples.ts';
import { fakeUpstream } from '../testing/test-proxy.ts';
import { localUser } from './local-user.ts';

const known = { sub: 'sari', iss: 'https://team.example', email: 'sari@team.example' };
const sari: Identified = {
  person: { ...known, role: 'operator' },
  sessionId: 'session-1',
  endsAt: null,
  refusal: null,
};
const nobody: Identified = { person: null, refusal: 'session_expired' };
const stranger: Identified = { person: null, refusal: 'no_role', known };
const actor = { ...known, role: 'operator', mode: 'oidc' };

const links = { body: samplePage([sampleLink, sampleLink]) };
const hashed = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16);

test('who looked at which list of which customer, filtered how, and with what success', async () => {
  const { ask, events } = auditedProxy(sari, { upstream: fakeUpstream(links) });
  const headers = { 'User-Agent': 'Firefox', Cookie: 'tautan=sealed', Authorization: `Bearer ${canaryKey}` };
  const answer = await ask('/api/v1/customers/cus_1/setup_links?status=active&cursor=abc', { headers });
  expect(answer.status).toBe(200);
  expect(events).toEqual([
    {
      event: 'list.view',
      outcome: 'ok',
      actor,
      sid_hash: hashed('session-1'),
      ua_hash: hashed('Firefox'),
      route: '/api/v1/customers/:id/setup_links',
      customer_id: 'cus_1',
      filter: 'active',
      rows: 2,
      upstream_status: 200,
      kirim_request_id: sampleRequestId,
      console_request_id: answer.headers.get(metaHeaders.requestId),
      cache: 'asked',
      ms: expect.any(Number),
    },
  ]);
});

test('no key, cookie, token, name or text that somebody typed is written down', async () => {
  const body = { data: sampleDetail, request_id: sampleRequestId };
  const { ask, events } = auditedProxy(sari, { upstream: fakeUpstream({ body }) });
  const headers = { Cookie: 'tautan=sealed', Authorization: `Bearer ${canaryKey}`, 'User-Agent': 'Firefox' };
  for (const path of ['/cus_1', '/csl_abcdefghijklmnopqrstuvwx', '/cus_1?q=Sari', '?status=Sari']) {
    await ask(`/api/v1/customers${path}`, { headers });
  }
  const text = JSON.stringify(events);
  expect(events.map(({ customer_id }) => customer_id)).toContain('cus_1');
  for (const never of ['sealed', 'csl_abc', 'Warung', '"Sari"', 'Firefox', 'session-1'])
    expect.soft(text).not.toContain(never);
  expect(leaksIn(text)).toEqual([]);
});

test.each<[string, number, object]>([
  ['/customers/cus_1', 200, { event: 'customer.view', outcome: 'ok', customer_id: 'cus_1' }],
  ['/customers', 200, { event: 'list.view', outcome: 'ok' }],
  [
    '/customers/cus_1',
    404,
    { event: 'customer.view', outcome: 'failed', fault: 'kirim_not_found', upstream_status: 404 },
  ],
])('a read of %s that Kirim answers with %i', async (path, status, event) => {
  const data = path === '/customers' ? samplePage([]) : { data: sampleDetail, request_id: sampleRequestId };
  const body = status === 200 ? data : sampleError('not_found');
  const { ask, events } = auditedProxy(sari, { upstream: fakeUpstream({ status, body }) });
  await ask(`/api/v1${path}`);
  expect(events).toMatchObject([event]);
});

test('a key that Kirim rejects is an event of its own, once for each time that it is tried', async () => {
  const { ask, events } = auditedProxy(sari, {
    upstream: fakeUpstream({ status: 401, body: sampleError('invalid_api_key') }),
  });
  await ask('/api/v1/customers/cus_1');
  await ask('/api/v1/customers/cus_2');
  expect(events.map(({ event, outcome }) => `${event} ${outcome}`)).toEqual([
    'key.rejected denied',
    'customer.view failed',
    'customer.view failed',
  ]);
});

test('somebody without a role, and somebody who asks too much, are refused by name', async () => {
  const refused = auditedProxy(stranger);
  await refused.ask('/api/v1/customers/cus_1');
  expect(refused.events).toMatchObject([
    { event: 'authz.denied', outcome: 'denied', actor: { ...known, role: null, mode: 'oidc' }, fault: 'no_role' },
  ]);
  const greedy = auditedProxy(sari, { upstream: fakeUpstream(links) });
  for (let count = 0; count < 200; count += 1) await greedy.ask(`/api/v1/customers/cus_${count}/setup_links`);
  expect(greedy.events.at(-1)).toMatchObject({ event: 'rate.denied', outcome: 'denied', actor });
});

test('what holds no data of customers is not written down', async () => {
  const { ask, events } = auditedProxy(sari, { upstream: fakeUpstream({ body: sampleMe }) });
  for (const path of ['/api/v1/me', sessionPath, '/', '/healthz', '/readyz', '/api/v1/none', '/assets/app-abc123.js']) {
    await ask(path);
  }
  expect(events).toEqual([]);
  const out = auditedProxy(nobody);
  await out.ask('/api/v1/customers/cus_1');
  expect(out.events).toEqual([]);
});

test('without sign-in it was the user of this computer', async () => {
  const { ask, events } = auditedProxy(sari, {
    upstream: fakeUpstream(links),
    authenticator: { ...knowing(sari), mode: 'none' },
  });
  await ask('/api/v1/customers');
  expect(events).toMatchObject([{ actor: { sub: localUser(), mode: 'none' } }]);
});

test('signing in and out', async () => {
  const routes: Authenticator['addRoutes'] = (app) => {
    for (const path of [authPaths.callback, authPaths.signOut]) {
      const handler = allow('anyone', (c) => {
        c.set('route', path);
        if (c.req.query('ok') !== undefined && sari.person !== null) c.set('person', sari.person);
        return c.redirect('/');
      });
      app.get(path, handler);
    }
  };
  const { ask, events } = auditedProxy(nobody, { authenticator: knowing(nobody, routes) });
  for (const path of [`${authPaths.callback}?ok`, authPaths.callback, `${authPaths.signOut}?ok`, authPaths.signOut]) {
    await ask(path);
  }
  expect(events).toMatchObject([
    { event: 'login.ok', outcome: 'ok', actor },
    { event: 'login.fail', outcome: 'failed', actor: null },
    { event: 'logout', outcome: 'ok', actor },
  ]);
});

test('strangers can not fill the disk: sixty of their events a minute, and the number of the others', async () => {
  const routes: Authenticator['addRoutes'] = (app) => {
    app.get(
      authPaths.callback,
      allow('anyone', (c) => {
        c.set('route', authPaths.callback);
        return c.redirect('/');
      }),
    );
  };
  vi.useFakeTimers({ toFake: ['Date'] });
  const { ask, events } = auditedProxy(nobody, { authenticator: knowing(nobody, routes) });
  for (let count = 0; count < 100; count += 1) await ask(authPaths.callback);
  expect(events).toHaveLength(60);
  vi.setSystemTime(Date.now() + 60_000);
  for (let count = 0; count < 2; count += 1) await ask(authPaths.callback);
  vi.useRealTimers();
  expect(events.slice(-3).map(({ left_out }) => left_out)).toEqual([undefined, 40, undefined]);
});

test.each([
  ['the proxy in front', '127.0.0.1', '198.51.100.9'],
  ['somebody who only says so', '192.0.2.7', '192.0.2.7'],
])('the address that %s forwards for is believed from a trusted peer alone', async (_, remoteAddress, ip) => {
  const isTrustedPeer = (address: string) => address === '127.0.0.1';
  const { app, events } = auditedProxy(sari, { upstream: fakeUpstream(links), isTrustedPeer });
  const url = '/api/v1/customers';
  const rawHeaders = ['Host', 'localhost:4600', 'X-Forwarded-For', '203.0.113.5, 198.51.100.9'];
  const incoming = { url, rawHeaders, socket: { remoteAddress } };
  await app.request(`http://localhost:4600${url}`, { headers: { 'X-Requested-With': 'tautan' } }, { incoming });
  expect(events).toMatchObject([{ event: 'list.view', ip }]);
});

test('while it can not be written down nothing of customers is shown; the page, health and who is signed in go on', async () => {
  const body = samplePage(Array.from({ length: 50 }, () => sampleLink));
  const { ask, events, disk } = auditedProxy(sari, { upstream: fakeUpstream({ body }) });
  const path = '/api/v1/customers/cus_1/setup_links';
  await ask(path);
  disk.isFull = true;
  for (const headers of [{}, { 'Accept-Encoding': 'br' }]) {
    const answer = await ask(path, { headers });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect((await answer.json()).error).toMatchObject({
      origin: 'console',
      kind: 'audit_unavailable',
      request_id: null,
    });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('content-security-policy')).not.toBeNull();
  }
  for (const other of ['/', sessionPath, '/healthz']) expect.soft((await ask(other)).status).toBe(200);
  expect(await (await ask('/readyz')).json()).toEqual({ status: 'degraded', reasons: ['audit_unavailable'] });
  disk.isFull = false;
  expect((await ask(path)).status).toBe(200);
  expect(events).toHaveLength(4);
});

test('what a page brings along is written down as well, from the browser that asked for the page', async () => {
  const { app, events, disk } = auditedProxy(sari, { upstream: fakeUpstream(links) });
  const open = () =>
    app.request(
      'http://localhost:4600/customers/cus_1',
      { headers: { 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Site': 'none', 'User-Agent': 'Firefox' } },
      {
        incoming: {
          url: '/customers/cus_1',
          rawHeaders: ['Host', 'localhost:4600'],
          socket: { remoteAddress: '192.0.2.7' },
        },
      },
    );
  const page = await (await open()).text();
  expect(page).toContain(sampleLink.token_last4);
  const seen = { actor, ip: '192.0.2.7', ua_hash: hashed('Firefox'), customer_id: 'cus_1' };
  expect(events).toEqual(expect.arrayContaining([expect.objectContaining({ event: 'list.view', ...seen })]));
  disk.isFull = true;
  const withheld = await (await open()).text();
  expect(withheld).toContain('audit_unavailable');
  expect(withheld).not.toContain(sampleLink.token_last4);
});
