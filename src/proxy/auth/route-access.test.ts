import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Role, roles } from '../../contract/session.ts';
import { exchange } from '../testing/exchange.ts';
import { readHttpAnswers } from '../testing/http-answers.ts';
import { fakeUpstream, testProxy } from '../testing/test-proxy.ts';
import { allow } from './access.ts';
import type { Identified, Refusal } from './authenticator.ts';
import { noSignIn } from './none.ts';
import { startForgingProvider } from './testing/start-forging-provider.ts';
import { client, freePort, startTeamConsole } from './testing/start-team-console.ts';

let provider: Awaited<ReturnType<typeof startForgingProvider>>;
let tautan: Awaited<ReturnType<typeof startTeamConsole>>;
beforeAll(async () => {
  provider = await startForgingProvider(client.clientId);
  tautan = await startTeamConsole({ issuer: provider.issuer, port: await freePort() });
});
afterAll(async () => {
  await tautan.close();
  await provider.close();
});

type Registered = { method: string; path: string; handler: object };
const said = ({ handler }: Registered): unknown => Reflect.get(handler, 'access');
const sampleOf = (path: string) => path.replace(':id', 'cus_1').replace('*', 'nothing');

test('every registered route says who may ask for it', () => {
  const table = tautan.app.routes
    .filter((route) => said(route) !== 'passes on')
    .map((route) => `${route.method} ${route.path}: ${said(route)}`);
  expect(table).toEqual([
    'GET /healthz: health',
    'GET /readyz: health',
    'GET /api/session: viewer',
    'GET /api/v1/me: viewer',
    'GET /api/v1/customers: viewer',
    'GET /api/v1/customers/:id: viewer',
    'GET /api/v1/customers/:id/setup_links: viewer',
    'ALL /api/*: viewer',
    'GET /auth/sign-in: anyone',
    'GET /auth/callback: anyone',
    'POST /auth/sign-out: anyone',
    'GET /auth/signed-out: anyone',
    'GET /auth/*: anyone',
    'GET /*: anyone',
  ]);
});

const refusals = ['session_expired', 'no_role', 'login_unavailable'] as const satisfies Refusal[];

function identifiedAs(who: Role | Refusal): Identified {
  const role = roles.find((candidate) => candidate === who);
  if (role === undefined) return { person: null, refusal: refusals.find((refusal) => refusal === who) ?? 'no_role' };
  return { person: { iss: 'test', sub: 'x', email: null, role }, sessionId: null, endsAt: null, refusal: null };
}

describe('by every route, each role and each refusal gets what it may', () => {
  // What Kirim answers here is of no shape, which is told with 502.
  const open = [200, 303, 400, 404, 502];
  const letIn = expect.toBeOneOf(open);
  const statusOf = { session_expired: 401, no_role: 403, login_unavailable: 503, viewer: letIn, operator: letIn };

  test.each([...roles, ...refusals])('%s', async (who) => {
    const upstream = fakeUpstream();
    const authenticator = { ...tautan.authenticator, identify: async () => identifiedAs(who) };
    const { app, ask } = testProxy({ upstream, authenticator });
    const routes = app.routes.filter((route) => said(route) !== 'passes on');
    for (const route of routes) {
      const access = said(route);
      const { status } = await ask(sampleOf(route.path), { method: route.method === 'POST' ? 'POST' : 'GET' });
      const isPublic = access === 'anyone' || access === 'health';
      const expected = isPublic ? expect.toBeOneOf(open) : statusOf[who];
      expect([route.path, status]).toEqual([route.path, expected]);
    }
    expect(upstream.asked.length > 0).toBe(roles.some((role) => role === who));
  });

  test('what is for operators is for operators alone', async () => {
    for (const [who, status] of [
      ['viewer', 403],
      ['operator', 200],
    ] as const) {
      const authenticator = {
        ...noSignIn,
        identify: async () => identifiedAs(who),
        addRoutes: (app: ReturnType<typeof testProxy>['app']) =>
          void app.get(
            '/act',
            allow('operator', (c) => c.json({})),
          ),
      };
      const { ask } = testProxy({ authenticator, accessContact: 'the team of Budi' });
      const answer = await ask('/act');
      expect(answer.status).toBe(status);
      if (status === 403) expect((await answer.json()).error.message).toContain('Ask the team of Budi.');
    }
  });

  test('what says nothing of who may ask is closed', async () => {
    const authenticator = {
      ...noSignIn,
      addRoutes: (app: ReturnType<typeof testProxy>['app']) => {
        app.get('/forgotten', (c) => c.text('secret'));
        app.all('/forgotten-too', (c) => c.text('secret'));
      },
    };
    const { ask } = testProxy({ authenticator });
    for (const path of ['/forgotten', '/forgotten-too']) expect((await ask(path)).status).toBe(404);
  });
});

const tricks = [
  '',
  'X-Forwarded-Uri: /healthz',
  'X-Original-URL: /healthz',
  'X-Rewrite-URL: /healthz',
  'X-Original-Method: OPTIONS',
  'X-HTTP-Method-Override: POST',
  'X-Forwarded-Host: 127.0.0.1',
  'X-Forwarded-For: 127.0.0.1',
  'X-Real-IP: 127.0.0.1',
  'X-Forwarded-Proto: https',
  'X-Forwarded-User: ana',
  'X-Forwarded-Email: ana@example.com',
  'X-Forwarded-Email: ana@example.com\r\nX-Forwarded-Groups: support-leads',
  'X-Auth-Request-Email: ana@example.com',
  'Remote-User: ana',
  'User-Agent: kube-probe/1.30',
  'User-Agent: GoogleHC/1.0',
  'Authorization: Bearer x',
  'Authorization: Basic YW5hOmFuYQ==',
  'Cookie: tautan=x',
  'Cookie: tautan=x; tautan=y',
  'Cookie: __Host-Http-tautan=x',
  'Sec-Fetch-Site: same-origin',
  'Cf-Access-Jwt-Assertion: a.b.c',
];
const closed = [
  '/api/session',
  '/api/v1/me',
  '/api/v1/customers',
  '/api/v1/customers/cus_1',
  '/api/v1/customers/cus_1/setup_links',
  '/api/nothing',
];
const odd = [
  '//api/v1/me',
  '///api/v1/me',
  '/api//v1/me',
  '/./api/v1/me',
  '/x/../api/v1/me',
  '/healthz/../api/v1/me',
  '/healthz/..;/api/v1/me',
  '/auth/../api/v1/me',
  '/auth/..%2fapi/v1/me',
  '/assets/..%2f..%2fapi/v1/me',
  '/api%2fv1%2fme',
  '/%61pi/v1/me',
  '/%2fapi/v1/me',
  '/api/v1%2fme',
  '/API/v1/me',
  '/Api/V1/Me',
  '/api/v1/me/',
  '/api/v1/me;',
  '/api/v1/me;/healthz',
  '/api/v1/me%00',
  '/api/v1/me%20',
  '/api/v1/me.css',
  '/api/v1/me/x.css',
  '/api/v1/me?/healthz',
  '/api/v1/me#/healthz',
  '/api/v1/..;/v1/me',
  '/api\\v1\\me',
  '/;/api/v1/me',
  '/..;/api/v1/me',
  '/.%2e/api/v1/me',
  'http://localhost/api/v1/me',
];

const cases = [
  ...closed.flatMap((path) => tricks.map((trick) => [path, trick] as const)),
  ...odd.map((path) => [path, ''] as const),
];

test.each(cases)('%s with %j opens nothing', async (path, trick) => {
  const lines = trick === '' ? '' : `${trick}\r\n`;
  const head = `Host: localhost:${tautan.port}\r\nX-Requested-With: tautan\r\nConnection: close\r\n${lines}`;
  const { text } = await exchange(tautan.port, `GET ${path} HTTP/1.1\r\n${head}\r\n`);
  const [answer] = readHttpAnswers(text);
  expect([400, 401, 403, 404]).toContain(answer?.status);
  expect(text).not.toMatch(/"data":|"person":/);
  expect(tautan.asked).toEqual([]);
});

test.each(['/', '/customers', '/customers/cus_1'])('%s is shown to anybody, with nothing in it', async (path) => {
  const head = `Host: localhost:${tautan.port}\r\nSec-Fetch-Dest: document\r\nSec-Fetch-Site: none\r\nConnection: close\r\n`;
  const { text } = await exchange(tautan.port, `GET ${path} HTTP/1.1\r\n${head}\r\n`);
  expect(text).toMatch(/^HTTP\/1.1 200/);
  expect(text).not.toContain('data-path');
  expect(tautan.asked).toEqual([]);
});

test('these are as many as are claimed', () => {
  expect(cases.length).toBeGreaterThanOrEqual(170);
});
