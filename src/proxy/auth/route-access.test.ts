import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Role, roles } from '../../contract/session.ts';
import type { AuditEvent } from '../audit/audit-event.ts';
import type { Audit } from '../audit/create-audit.ts';
import { exchange } from '../testing/exchange.ts';
import { fakeUpstream, testProxy } from '../testing/test-proxy.ts';
import { allow } from './access.ts';
import type { Authenticator, Identified, Refusal } from './authenticator.ts';
import { noSignIn } from './none.ts';
import { isPublic, registeredIn } from './testing/registered.ts';
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

test('every registered route says who may ask for it', () => {
  const table = registeredIn(tautan.app).map(({ method, path, said }) => `${method} ${path}: ${said}`);
  expect(table).toEqual([
    'GET /healthz: health',
    'GET /readyz: health',
    'GET /api/session: viewer',
    'GET /api/v1/me: viewer',
    'GET /api/v1/customers: viewer',
    'GET /api/v1/customers/:id: viewer',
    'GET /api/v1/customers/:id/setup_links: viewer',
    'POST /api/exports: viewer',
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
const known = { iss: 'https://id.example', sub: 'u-1', email: 'ana@example.com' };

function identifiedAs(who: Role | Refusal): Identified {
  const role = roles.find((candidate) => candidate === who);
  if (role !== undefined) return { person: { ...known, role }, sessionId: null, endsAt: null, refusal: null };
  const refusal = refusals.find((candidate) => candidate === who) ?? 'no_role';
  return { person: null, refusal, ...(refusal === 'no_role' && { known }) };
}

/** A console whose every request is by this person, with one route more, which is for operators alone. */
function consoleOf(who: Role | Refusal) {
  const upstream = fakeUpstream();
  const denials: AuditEvent[] = [];
  const audit: Audit = {
    record: (event) => event.outcome !== 'denied' || denials.push(event) > 0,
    troubles: () => [],
  };
  const authenticator: Authenticator = {
    ...tautan.authenticator,
    identify: async () => identifiedAs(who),
    addRoutes(app) {
      tautan.authenticator.addRoutes(app);
      app.get(
        '/act',
        allow('operator', (c) => c.json({})),
      );
    },
  };
  const { app, ask } = testProxy({ upstream, authenticator, audit, accessContact: 'the team of Budi' });
  return { routes: registeredIn(app), ask, denials, asked: upstream.asked };
}

describe('by every route, each role and each refusal gets what it may', () => {
  // What Kirim answers here is of no shape, which is told with 502.
  const letIn = expect.toBeOneOf([200, 204, 303, 400, 404, 502]);
  const needed: Record<string, readonly string[]> = { viewer: roles, operator: ['operator'] };
  const refused: Record<string, number> = { session_expired: 401, login_unavailable: 503 };

  test.each([...roles, ...refusals])('%s', async (who) => {
    const { routes, ask, denials, asked } = consoleOf(who);
    const seen: unknown[] = [];
    const expected: unknown[] = [];
    for (const route of routes) {
      const before = denials.length;
      const { path, verb, body } = route.sample;
      const { status } = await ask(path, {
        method: verb,
        ...(body !== null && { body, headers: { 'Content-Type': 'application/json' } }),
      });
      seen.push([route.path, status, denials.slice(before)]);

      const isLetIn = isPublic(route) || needed[String(route.said)]?.includes(who) === true;
      const isDenied = !isLetIn && refused[who] === undefined;
      const role = roles.find((candidate) => candidate === who) ?? null;
      const actor = { ...known, role, mode: 'oidc' };
      const denial = { event: 'authz.denied', outcome: 'denied', route: route.path, fault: 'no_role', actor };
      expected.push([
        route.path,
        isLetIn ? letIn : (refused[who] ?? 403),
        isDenied ? [expect.objectContaining(denial)] : [],
      ]);
    }
    expect(seen).toEqual(expected);
    expect(asked.length > 0).toBe(roles.some((role) => role === who));
  });

  test('who may not is told whom to ask', async () => {
    const answer = await consoleOf('viewer').ask('/act');
    expect((await answer.json()).error.message).toContain('Ask the team of Budi.');
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

test.each(['/', '/customers', '/customers/cus_1'])('%s is shown to anybody, with nothing in it', async (path) => {
  const head = `Host: localhost:${tautan.port}\r\nSec-Fetch-Dest: document\r\nSec-Fetch-Site: none\r\nConnection: close\r\n`;
  const { text } = await exchange(tautan.port, `GET ${path} HTTP/1.1\r\n${head}\r\n`);
  expect(text).toMatch(/^HTTP\/1.1 200/);
  expect(text).not.toContain('data-path');
  expect(tautan.asked).toEqual([]);
});
