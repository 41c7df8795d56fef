import { createPublicKey } from 'node:crypto';
import { UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Authenticator } from './authenticator.ts';
import { createProxyJwt } from './proxy-jwt.ts';
import { createRemoteKeys, KeysUnavailable } from './remote-keys.ts';
import { identifiedBy } from './testing/identified-by.ts';
import { audience, createKey, issuer, sign, startKeyServer } from './testing/token-issuer.ts';

type Key = Awaited<ReturnType<typeof createKey>>;

const publicOrigin = 'https://tautan.example';
const header = 'Cf-Access-Jwt-Assertion';
const groups = { viewer: ['support'], operator: ['leads'] };

let good: Key;
let server: Awaited<ReturnType<typeof startKeyServer>>;
let authenticator: Authenticator;
beforeAll(async () => {
  good = await createKey('good');
  server = await startKeyServer([good.jwk]);
});
afterAll(() => server.close());
beforeEach(() => {
  authenticator = withClaim('groups');
});

function withClaim(groupClaim: string) {
  return createProxyJwt({
    header,
    issuer,
    audience,
    groupClaim,
    keys: createRemoteKeys(server.url, fetch),
    publicOrigin,
    groups,
  });
}
const identify = (...tokens: string[]) =>
  identifiedBy(
    authenticator,
    tokens.flatMap((token) => [header, token]),
  );
const signedOut = { person: null, refusal: 'session_expired' };
const unbelieved = { ...signedOut, reason: expect.stringMatching(/^(?:ERR_[A-Z_]+(?: \w+)?|[a-z ]+)$/) };

test('a token for this console names who asks', async () => {
  expect(await identify(await sign(good))).toEqual({
    person: { sub: 'sari', iss: issuer, email: 'sari@team.example', role: 'viewer' },
    sessionId: null,
    endsAt: null,
    refusal: null,
  });
});

test.each(['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'])('a key for %s will do', async (alg) => {
  const key = await createKey(alg, alg);
  const own = await startKeyServer([key.jwk]);
  const keys = createRemoteKeys(own.url, fetch);
  const all = createProxyJwt({ header, issuer, audience, groupClaim: 'groups', keys, publicOrigin, groups });
  expect(await identifiedBy(all, [header, await sign(key)])).toMatchObject({ refusal: null });
  await own.close();
});

test.each(['RS512', 'ES512'])('a key for %s will not do, since nobody needs it', async (alg) => {
  const key = await createKey(alg, alg);
  const own = await startKeyServer([key.jwk]);
  const keys = createRemoteKeys(own.url, fetch);
  const all = createProxyJwt({ header, issuer, audience, groupClaim: 'groups', keys, publicOrigin, groups });
  expect(await identifiedBy(all, [header, await sign(key)])).toEqual(unbelieved);
  await own.close();
});

test.each<[string, Record<string, unknown>]>([
  ['nobody in particular', { groups: undefined }],
  ['of another group', { groups: ['sales'] }],
  ['of a group that begins like it', { groups: ['support-2', 'Support', ' support', 'support,leads'] }],
  ['of groups that are no words', { groups: [{ name: 'support' }, ['support'], 7, null] }],
  ['of groups in another form', { groups: { 0: 'support' } }],
])('somebody %s has no role', async (_, claims) => {
  expect(await identify(await sign(good, claims))).toMatchObject({
    person: null,
    refusal: 'no_role',
    known: { sub: 'sari' },
  });
});

test.each<[string, Record<string, unknown>, string]>([
  ['groups', { groups: 'leads' }, 'operator'],
  ['custom.groups', { custom: { groups: ['leads'] } }, 'operator'],
  ['https://team.example/groups', { 'https://team.example/groups': ['leads'] }, 'operator'],
])('the groups are found at %s', async (claim, claims, role) => {
  authenticator = withClaim(claim);
  expect(await identify(await sign(good, claims))).toMatchObject({ person: { role } });
});

const now = Math.floor(Date.now() / 1000);
test.each<[string, Record<string, unknown>, string]>([
  ['another issuer', { iss: 'https://team.example.evil' }, 'ERR_JWT_CLAIM_VALIDATION_FAILED iss'],
  ['an issuer with a slash more', { iss: `${issuer}/` }, 'ERR_JWT_CLAIM_VALIDATION_FAILED iss'],
  ['no issuer', { iss: undefined }, 'ERR_JWT_CLAIM_VALIDATION_FAILED iss'],
  ['another audience', { aud: 'another' }, 'ERR_JWT_CLAIM_VALIDATION_FAILED aud'],
  ['an audience that begins like ours', { aud: `${audience}-2` }, 'ERR_JWT_CLAIM_VALIDATION_FAILED aud'],
  ['no audience', { aud: undefined }, 'ERR_JWT_CLAIM_VALIDATION_FAILED aud'],
  ['an end in the past', { exp: now - 60 }, 'ERR_JWT_EXPIRED'],
  ['no end', { exp: undefined }, 'ERR_JWT_CLAIM_VALIDATION_FAILED exp'],
  ['a beginning in the future', { nbf: now + 600 }, 'ERR_JWT_CLAIM_VALIDATION_FAILED nbf'],
  ['nobody', { sub: undefined }, 'ERR_JWT_CLAIM_VALIDATION_FAILED sub'],
  ['an empty name', { sub: '' }, 'no name'],
  ['a name that is endless', { sub: 'a'.repeat(256) }, 'no name'],
])('a token with %s is worth nothing, and told of', async (_, claims, reason) => {
  expect(await identify(await sign(good, claims))).toEqual({ ...signedOut, reason });
});

test.each([
  ['for another end', { typ: 'logout+jwt' }],
  ['that says where its keys are', { kid: 'other', jku: 'http://127.0.0.1:9/keys' }],
  ['that brings a certificate', { kid: 'other', x5u: 'http://127.0.0.1:9/cert' }],
  ['whose key id is a path', { kid: '../../../../dev/null' }],
  ['whose key id is a query', { kid: "' OR 1=1" }],
  ['with an extension that must be understood', { crit: ['b64'], b64: false }],
])('a token %s is worth nothing', async (_, more) => {
  const other = await createKey('good');
  const key = 'typ' in more ? good : other;
  const token = 'crit' in more ? withHeader(await sign(good), more) : await sign(key, {}, more);
  expect(await identify(token)).toEqual(unbelieved);
});

function withHeader(token: string, more: object): string {
  const [head = '', ...rest] = token.split('.');
  const header = { ...JSON.parse(Buffer.from(head, 'base64url').toString()), ...more };
  return [Buffer.from(JSON.stringify(header)).toString('base64url'), ...rest].join('.');
}

test('a token that nobody signed, or somebody else, is worth nothing', async () => {
  const claims = { iss: issuer, aud: audience, sub: 'sari', groups: ['leads'] };
  const other = await createKey('good');
  const whole = await sign(good);
  const [head, body, signature = ''] = whole.split('.');
  const richer = Buffer.from(JSON.stringify({ ...claims, exp: now + 300 })).toString('base64url');
  const forged = [
    new UnsecuredJWT(claims).setExpirationTime('5m').encode(),
    withHeader(whole, { alg: 'none' }),
    withHeader(whole, { alg: 'HS256' }),
    await sign(other),
    `${head}.${richer}.${signature}`,
    `${head}.${body}.`,
    `${head}.${body}`,
    `${head}.${body}.${signature.slice(0, -2)}AA`,
    `${whole}.${whole}`,
    ` Bearer ${whole}`,
    '..',
  ];
  for (const token of forged) expect.soft(await identify(token)).toEqual(unbelieved);
  for (const none of [[], ['']]) expect.soft(await identify(...none)).toEqual(signedOut);
});

test('a public key is no shared secret', async () => {
  const published = createPublicKey({ key: good.jwk, format: 'jwk' });
  for (const text of [
    published.export({ type: 'spki', format: 'pem' }),
    published.export({ type: 'spki', format: 'der' }),
    JSON.stringify(good.jwk),
  ]) {
    const secret = new Uint8Array(Buffer.from(text));
    expect(await identify(await sign({ kid: 'good', alg: 'HS256', privateKey: secret }))).toEqual(unbelieved);
  }
});

test('two tokens, or one under a name that only looks like it, are none', async () => {
  const token = await sign(good);
  expect(await identify(token, token)).toEqual(unbelieved);
  const underscored = header.replaceAll('-', '_');
  for (const raw of [
    [underscored, token],
    [header, token, underscored, 'x'],
    [underscored, 'x', header, token],
    [header.toUpperCase(), token, header, token],
  ]) {
    expect.soft(await identifiedBy(authenticator, raw)).toEqual({ ...signedOut, reason: 'said twice' });
  }
  for (const raw of [
    ['Authorization', `Bearer ${token}`],
    ['X-Pomerium-Jwt-Assertion', token],
  ]) {
    expect.soft(await identifiedBy(authenticator, raw)).toEqual(signedOut);
  }
  expect(await identifiedBy(authenticator, [header.toLowerCase(), token])).toMatchObject({ refusal: null });
});

test('while the keys can not be had nobody is refused for good', async () => {
  const keys = async () => Promise.reject(new KeysUnavailable('away'));
  const blind = createProxyJwt({ header, issuer, audience, groupClaim: 'groups', keys, publicOrigin, groups });
  const refused = { person: null, refusal: 'login_unavailable', reason: 'no keys' };
  expect(await identifiedBy(blind, [header, await sign(good)])).toEqual(refused);
});
