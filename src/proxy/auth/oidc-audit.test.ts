import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { authPaths } from '../../contract/session.ts';
import type { AuditEvent } from '../audit/audit-event.ts';
import { memoryLog, testProxy } from '../testing/test-proxy.ts';
import { createSeal } from './create-seal.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { createOidc } from './oidc.ts';
import { sealSession } from './session-cookie.ts';
import { groups, sessionKeys } from './testing/start-team-console.ts';

const known = { sub: 'u-1', iss: 'https://id.example', email: 'ana@example.com' };
const seal = createSeal(sessionKeys, 'these settings');

const away = async () => Promise.reject(new Error('not asked'));

function audited(provider: IdentityProvider = { begin: away, finish: away, endSessionUrl: away }) {
  const events: AuditEvent[] = [];
  const audit = { record: (event: AuditEvent) => events.push(event) > 0, troubles: () => [] };
  const publicOrigin = 'https://tautan.example';
  const { log } = memoryLog();
  const authenticator = createOidc({
    ...{ issuer: known.iss, publicOrigin, provider, seal, groups, log, clock: Date.now },
  });
  return { events, ...testProxy({ authenticator, audit, isHttps: true }) };
}

test('a sign-in that can not begin, since the provider is away, is told of, and one that was never begun', async () => {
  const { ask, events } = audited();
  expect((await ask(authPaths.signIn, { headers: { Host: 'tautan.example' } })).status).toBe(303);
  expect((await ask(`${authPaths.signIn}?moved=1`)).status).toBe(503);
  expect((await ask(`${authPaths.callback}?code=x&state=y&error=made_up`)).status).toBe(400);
  const told = { event: 'login.fail', outcome: 'failed', actor: null };
  expect(events).toMatchObject([
    { ...told, route: authPaths.signIn, fault: 'login_unavailable', reason: 'Error' },
    { ...told, route: authPaths.callback, fault: 'session_expired', reason: 'no sign-in was begun' },
  ]);
});

test.each([null, 'viewer', 'operator'] as const)(
  'whoever is known by a session is named in the audit log, also in none of the groups (role %s)',
  async (role) => {
    const now = Date.now();
    const cookie = await sealSession(seal, { sid: 'session-1', ...known, role, endsAt: now + 3_600_000 }, now);
    const headers = { Cookie: `__Host-Http-tautan=${cookie}` };
    const { ask, events } = audited();
    await ask('/api/v1/customers', { headers });
    expect((await ask(authPaths.signOut, { method: 'POST', headers })).status).toBe(200);
    const sid_hash = createHash('sha256').update('session-1').digest('base64url').slice(0, 16);
    const who = { actor: { ...known, role, mode: 'oidc' }, sid_hash };
    expect(events).toMatchObject([
      { event: role === null ? 'authz.denied' : 'list.view', ...who },
      { event: 'logout', outcome: 'ok', ...who },
    ]);
  },
);

const now = Date.now();
const hour = 3_600_000;
const session = { sid: 'session-1', ...known, role: 'viewer', endsAt: now + hour } as const;
const good = await sealSession(seal, session, now);
const elsewhere = createSeal({ newest: new Uint8Array(32).fill(9), former: null }, 'these settings');
const askWith = async (cookie: string, times = 1) => {
  const { ask, events } = audited();
  const headers = { Cookie: `__Host-Http-tautan=${cookie}` };
  for (let count = 0; count < times; count += 1) {
    expect((await ask('/api/v1/customers/cus_1', { headers })).status).toBe(401);
  }
  return events;
};

test.each([
  ['was changed', good.replace(/.(?=.{30}$)/, (letter) => (letter === 'A' ? 'B' : 'A')), 'ERR_JWE_DECRYPTION_FAILED'],
  ['another key sealed', await sealSession(elsewhere, session, now), 'ERR_JWKS_NO_MATCHING_KEY'],
  ['was for another use', await seal.seal('sign-in', session, now, now + hour), 'ERR_JWT_CLAIM_VALIDATION_FAILED typ'],
  ['is spelled otherwise', `${good}==`, 'unreadable'],
  ['is made of words', 'sari.operator', 'ERR_JWE_INVALID'],
])('a session cookie that %s is told of with the reason, sixty times a minute at most', async (_, cookie, reason) => {
  const events = await askWith(cookie, 70);
  const told = { event: 'login.fail', outcome: 'failed', actor: null, fault: 'session_expired', reason };
  expect(events[0]).toMatchObject(told);
  expect(events[0]).not.toHaveProperty('customer_id');
  expect(JSON.stringify(events)).not.toContain(cookie.slice(0, 20));
  expect(events).toHaveLength(60);
});

test.each([
  ['no session', ''],
  ['one that ran out', await sealSession(seal, { ...session, endsAt: now - hour }, now - 2 * hour)],
  ['one of a console with other settings', await sealSession(createSeal(sessionKeys, 'other'), session, now)],
  ['one of another version', await seal.seal('session', { sid: 'session-1' }, now, now + hour)],
])('nothing is told of who has %s: that is ordinary life', async (_, cookie) => {
  expect(await askWith(cookie)).toEqual([]);
});

test('each sign-in begins a session of its own, whatever session the browser had before', async () => {
  const secrets = { state: 'state', nonce: 'nonce', verifier: 'verifier' };
  const { ask, events } = audited({
    begin: async () => ({ url: new URL('https://id.example/'), secrets }),
    finish: async () => ({ sub: known.sub, email: known.email, groups: groups.viewer }),
    endSessionUrl: away,
  });
  /** The cookie that an answer sets, as a browser sends it back. */
  const cookieOf = (answer: Response) => answer.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';
  let session = '';
  for (let count = 0; count < 3; count += 1) {
    const begun = cookieOf(await ask(`${authPaths.signIn}?moved=1`, { headers: { Cookie: session } }));
    const answer = await ask(`${authPaths.callback}?code=x`, { headers: { Cookie: `${begun}; ${session}` } });
    expect(answer.status).toBe(303);
    expect(cookieOf(answer)).not.toBe(session);
    session = cookieOf(answer);
  }
  const told = { event: 'login.ok', actor: { ...known, role: 'viewer', mode: 'oidc' } };
  expect(events).toMatchObject([told, told, told]);
  expect(new Set(events.map(({ sid_hash }) => sid_hash)).size).toBe(3);
});
