import { EncryptJWT, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { fakeUpstream, memoryLog, testProxy } from '../testing/test-proxy.ts';
import { createSeal } from './create-seal.ts';
import { createOidc } from './oidc.ts';
import { type SealedSession, sealSession, sessionTimes } from './session-cookie.ts';
import { groups, sessionKeys } from './testing/start-team-console.ts';

const realm = 'these settings';
const otherKey = new Uint8Array(32).fill(9);
const seal = createSeal(sessionKeys, realm);
const start = Date.UTC(2026, 10, 22, 5);
const session: SealedSession = {
  sid: 'session-1',
  sub: 'u-1',
  iss: 'https://id.example',
  email: 'ana@example.com',
  role: 'viewer',
  endsAt: start + sessionTimes.absoluteMs,
};

/** What the console answers to who has this cookie, over https, `laterMs` after the session began. */
async function askWith(cookie: string, laterMs = 0, keys = sessionKeys) {
  const upstream = fakeUpstream();
  const publicOrigin = 'https://tautan.example';
  const { log } = memoryLog();
  const away = async () => Promise.reject(new Error('not asked'));
  const provider = { begin: away, finish: away, endSessionUrl: away };
  const oidc = createOidc({
    ...{ issuer: 'https://id.example', publicOrigin, provider, groups, log },
    seal: createSeal(keys, realm),
    clock: () => start + laterMs,
  });
  const { ask } = testProxy({ authenticator: oidc, upstream, isHttps: true });
  const answers = [];
  for (const path of ['/api/session', '/api/v1/me', '/api/v1/customers']) {
    answers.push(await ask(path, { headers: { Cookie: cookie } }));
  }
  return { statuses: answers.map(({ status }) => status), asked: upstream.asked.length, answers };
}

const named = (value: string) => `__Host-Http-tautan=${value}`;
const good = await sealSession(seal, session, start);
const refused = { statuses: [401, 401, 401], asked: 0 };

describe('a session that is good', () => {
  test('opens the console', async () => {
    expect((await askWith(named(good))).asked).toBe(2);
  });

  test('of the former key opens it, and is sealed with the newest in time', async () => {
    const ring = { newest: otherKey, former: sessionKeys.newest };
    const { asked, answers } = await askWith(named(good), sessionTimes.resealAfterMs + 1_000, ring);
    expect(asked).toBe(2);
    const [line = ''] = answers[1]?.headers.getSetCookie() ?? [];
    expect(line).toMatch(/^__Host-Http-tautan=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const renewed = line.slice(0, line.indexOf(';'));
    expect((await askWith(renewed, 0, { newest: otherKey, former: null })).asked).toBe(2);
  });

  test('says nothing of the person to who reads it', () => {
    const words = Buffer.from(good, 'base64url').toString('latin1');
    expect(good + words).not.toMatch(/ana@|u-1|viewer|id\.example/);
    expect(good.length).toBeLessThan(700);
  });
});

const jwe = (
  header: Record<string, unknown>,
  claims: Record<string, unknown> = { ...session },
  key = sessionKeys.newest,
) =>
  new EncryptJWT({ aud: 'x', iat: start / 1000, exp: start / 1000 + 600, ...claims })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: 'session', ...header })
    .encrypt(key);
const flipped = (at: number) => {
  const index = Math.floor(at * (good.length - 1));
  return good.slice(0, index) + (good[index] === 'A' ? 'B' : 'A') + good.slice(index + 1);
};
const parts = good.split('.');
const [kidHeader = ''] = parts;
const { kid } = JSON.parse(Buffer.from(kidHeader, 'base64url').toString());
const sealed = (claims: Record<string, unknown>) => seal.seal('session', claims, start, start + 600_000);

const forged: [string, string][] = [
  ['nothing', ''],
  ['words', 'ana@example.com'],
  ['JSON', JSON.stringify(session)],
  ['five empty parts', '....'],
  ['another key', await sealSession(createSeal({ newest: otherKey, former: null }, realm), session, start)],
  ['other settings', await sealSession(createSeal(sessionKeys, 'proxy-jwt'), session, start)],
  ['another use', await seal.seal('sign-in', { ...session }, start, start + 600_000)],
  ['no settings', await jwe({ kid })],
  ['no key named', await jwe({})],
  ['another key named', await jwe({ kid: '../../etc/passwd' })],
  ['another content algorithm', await jwe({ kid, enc: 'A128CBC-HS256' })],
  ['no word of its use', await jwe({ kid, typ: 'JWT' })],
  ['a signature only', await new SignJWT({ ...session }).setProtectedHeader({ alg: 'HS256' }).sign(sessionKeys.newest)],
  [
    'no signature',
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(session)).toString('base64url')}.`,
  ],
  ['an unknown role', await sealed({ ...session, role: 'admin' })],
  ['roles', await sealed({ ...session, role: ['operator'] })],
  ['no person', await sealed({ ...session, sub: undefined })],
  ['a person who is a number', await sealed({ ...session, sub: 1 })],
  ['no issuer', await sealed({ ...session, iss: undefined })],
  ['no id', await sealed({ ...session, sid: undefined })],
  ['no end', await sealed({ ...session, endsAt: undefined })],
  ['parts in another order', parts.toReversed().join('.')],
  ['a part more', `${good}.x`],
  ['itself twice', `${good}${good}`],
  ['other spelling', encodeURIComponent(good.replaceAll('.', '%2e')).replaceAll('%', '%25')],
  ...[1, 2, 10, 50, 200].map((length): [string, string] => [
    `itself without the last ${length}`,
    good.slice(0, -length),
  ]),
  ...[1, 10, 100].map((length): [string, string] => [`itself without the first ${length}`, good.slice(length)]),
  ...Array.from({ length: 30 }, (_, at): [string, string] => [`itself changed at ${at} of 30`, flipped(at / 30)]),
];

test.each(forged)('a cookie of %s opens nothing', async (_, value) => {
  expect(await askWith(named(value))).toMatchObject(refused);
});

test('a cookie that says the same bytes in other letters opens nothing', async () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const tag = parts.at(-1) ?? '';
  const others = [...letters].filter((letter) => letter !== tag.at(-1)).map((letter) => tag.slice(0, -1) + letter);
  const bytes = Buffer.from(tag, 'base64url');
  const same = others.filter((other) => Buffer.from(other, 'base64url').equals(bytes));
  expect(same).toHaveLength(15);
  for (const other of [...same, `${tag}==`, `${tag} `, `\n${tag}`]) {
    const text = [...parts.slice(0, -1), other].join('.');
    expect(await seal.open('session', text, start)).toEqual({ claims: null, disbelief: 'unreadable' });
  }
  expect(await seal.open('session', good, start)).toMatchObject({ claims: session });
});

test.each([
  ['without its prefix', `tautan=${good}`],
  ['with half of it', `__Host-tautan=${good}`],
  ['under another name', `session=${good}`],
  ['in another case', `__host-http-tautan=${good}`],
  ['in quotes', `__Host-Http-tautan="'${good}'"`],
])('a session %s opens nothing', async (_, cookie) => {
  expect(await askWith(cookie)).toMatchObject(refused);
});

test.each([
  ['an hour without use', sessionTimes.idleMs + 1_000],
  ['a day', 86_400_000],
])('a session after %s opens nothing', async (_, laterMs) => {
  expect(await askWith(named(good), laterMs)).toMatchObject(refused);
});

test('a session that was used until its end opens nothing after it', async () => {
  const lastUse = session.endsAt - 60_000;
  const used = await sealSession(seal, session, lastUse);
  expect((await askWith(named(used), lastUse - start)).asked).toBe(2);
  expect(await askWith(named(used), sessionTimes.absoluteMs + 1_000)).toMatchObject(refused);
});

test('after both keys are changed, a session opens nothing', async () => {
  expect(await askWith(named(good), 0, { newest: otherKey, former: new Uint8Array(32).fill(8) })).toMatchObject(
    refused,
  );
});

test('these are as many as are claimed', () => {
  expect(forged.length).toBeGreaterThanOrEqual(60);
});
