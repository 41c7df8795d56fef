import { EncryptJWT, UnsecuredJWT } from 'jose';
import type { AuthMode } from '../../../contract/session.ts';
import type { AuditEvent } from '../../audit/audit-event.ts';
import { createHttpServer, listen, shut } from '../../http-server.ts';
import { fakeUpstream, memoryLog, testProxy } from '../../testing/test-proxy.ts';
import { trustedPeers } from '../../trusted-peers.ts';
import type { Authenticator } from '../authenticator.ts';
import { createSeal } from '../create-seal.ts';
import { noSignIn } from '../none.ts';
import { createOidc } from '../oidc.ts';
import { createProxyHeader } from '../proxy-header.ts';
import { createProxyJwt } from '../proxy-jwt.ts';
import { createRemoteKeys } from '../remote-keys.ts';
import { sealSession } from '../session-cookie.ts';
import { groups, sessionKeys } from './start-team-console.ts';
import { audience, createKey, issuer, sign, startKeyServer } from './token-issuer.ts';

/** Lines of a request's head without their ends, and what is wrong with them. */
export type Claim = { name: string; lines: readonly string[] };

type Way = {
  authenticator: Authenticator;
  /** Of somebody who may read. */
  good: readonly string[];
  /** Of somebody who says nothing of who they are. */
  nobody: readonly string[];
  /** Of people who claim what is not so. */
  wrong: readonly Claim[];
};

const own = 'X-Requested-With: tautan';
const claims = (prefix: string, values: Record<string, string>): Claim[] =>
  Object.entries(values).map(([name, value]) => ({ name, lines: [own, `${prefix}${value}`] }));
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function withoutSignIn(): Way {
  const from = (name: string, ...lines: string[]): Claim => ({ name, lines });
  return {
    authenticator: noSignIn,
    good: [own],
    nobody: ['Sec-Fetch-Site: cross-site'],
    wrong: [
      from('without a word that it is ours'),
      from('with another word', 'X-Requested-With: XMLHttpRequest'),
      from('with the word in capitals', 'X-Requested-With: TAUTAN'),
      from('with the word twice', own, own),
      from('with the word under another name', 'X_Requested_With: tautan'),
      from('of another site', own, 'Sec-Fetch-Site: cross-site'),
      from('of another port of this site', own, 'Sec-Fetch-Site: same-site'),
      from('by hand, as a page', own, 'Sec-Fetch-Site: none'),
      from('of a site that is not said', own, 'Sec-Fetch-Site: '),
      from('of two sites', own, 'Sec-Fetch-Site: same-origin', 'Sec-Fetch-Site: cross-site'),
      from('of a site in capitals', 'Sec-Fetch-Site: Same-Origin'),
    ],
  };
}

async function oidc(): Promise<Way> {
  const { log } = memoryLog();
  const away = async () => Promise.reject(new Error('not asked'));
  const provider = { begin: away, finish: away, endSessionUrl: away };
  const seal = createSeal(sessionKeys, 'these settings');
  const now = Date.now();
  const session = { sid: 's', sub: 'u-1', iss: issuer, email: null, role: 'viewer', endsAt: now + 3_600_000 } as const;
  const good = await sealSession(seal, session, now);
  const foreign = createSeal({ newest: new Uint8Array(32).fill(9), former: null }, 'these settings');
  const cookie = (values: Record<string, string>) => claims('Cookie: __Host-Http-tautan=', values);
  return {
    authenticator: createOidc({
      ...{ issuer, publicOrigin, provider, seal, groups, log, clock: Date.now },
    }),
    good: [own, `Cookie: __Host-Http-tautan=${good}`],
    nobody: [own],
    wrong: [
      ...cookie({
        nothing: '',
        words: 'ana@example.com',
        JSON: JSON.stringify(session),
        'five empty parts': '....',
        'another key': await sealSession(foreign, session, now),
        'other settings': await sealSession(createSeal(sessionKeys, 'others'), session, now),
        'another use': await seal.seal('sign-in', { ...session }, now, now + 60_000),
        'a role that does not exist': await seal.seal('session', { ...session, role: 'admin' }, now, now + 60_000),
        'nobody in it': await seal.seal('session', {}, now, now + 60_000),
        'an end that is past': await seal.seal('session', { ...session }, now - 120_000, now - 60_000),
        'no settings': await new EncryptJWT({ ...session })
          .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: 'session' })
          .setIssuedAt()
          .setExpirationTime('5m')
          .encrypt(sessionKeys.newest),
        'no seal': `${part({ alg: 'none' })}.${part(session)}.`,
        'its last letters changed': `${good.slice(0, -4)}AAAA`,
        'its first letters changed': `AAAA${good.slice(4)}`,
        'less than all of it': good.slice(0, -1),
        'more than it': `${good}.x`,
        'the worth of nobody first': `x; __Host-Http-tautan=${good}`,
      }),
      ...claims('Cookie: ', {
        'a name without its prefix': `tautan=${good}`,
        'a name with half of it': `__Host-tautan=${good}`,
        'a name in small letters': `__host-http-tautan=${good}`,
        'the name of a sign-in': `__Host-Http-tautan-sign-in=${good}`,
      }),
      ...claims('', {
        'the cookie in another header': `Authorization: Bearer ${good}`,
        'the cookie of an answer': `Set-Cookie: __Host-Http-tautan=${good}`,
        'the cookie under a name that looks like it': `Cookie2: __Host-Http-tautan=${good}`,
      }),
    ],
  };
}

const publicOrigin = 'https://tautan.example';
const tokenHeader = 'Cf-Access-Jwt-Assertion';

async function proxyJwt(url: URL, key: Awaited<ReturnType<typeof createKey>>): Promise<Way> {
  const other = await createKey(key.kid);
  const now = Math.floor(Date.now() / 1000);
  const good = await sign(key);
  const [head, body, signature] = good.split('.');
  const secret = new Uint8Array(Buffer.from(JSON.stringify(key.jwk)));
  return {
    authenticator: createProxyJwt({
      ...{
        header: tokenHeader,
        issuer,
        audience,
        groupClaim: 'groups',
        groups,
        keys: createRemoteKeys(url, fetch),
        publicOrigin,
      },
    }),
    good: [own, `${tokenHeader}: ${good}`],
    nobody: [own],
    wrong: [
      ...claims(`${tokenHeader}: `, {
        nothing: '',
        words: 'ana@example.com',
        'no signature': new UnsecuredJWT({ iss: issuer, aud: audience, sub: 'x' }).setExpirationTime('5m').encode(),
        'the signature cut off': `${head}.${body}.`,
        'a signature of other words': `${head}.${part({ iss: issuer, aud: audience, sub: 'x', exp: now + 60 })}.${signature}`,
        'no algorithm': `${part({ alg: 'none', kid: key.kid })}.${body}.${signature}`,
        'the public key for a secret': await sign({ kid: key.kid, alg: 'HS256', privateKey: secret }),
        'another key': await sign(other),
        'a key that it names itself': await sign(other, {}, { jku: 'http://127.0.0.1:1/keys' }),
        'a key that nobody knows': await sign({ ...other, kid: 'unknown' }),
        'a key by its path': await sign({ ...other, kid: '../../dev/null' }),
        'another issuer': await sign(key, { iss: 'https://evil.example' }),
        'no issuer': await sign(key, { iss: undefined }),
        'another audience': await sign(key, { aud: 'another' }),
        'no audience': await sign(key, { aud: undefined }),
        'an end that is past': await sign(key, { exp: now - 60 }),
        'no end': await sign(key, { exp: undefined }),
        'a beginning to come': await sign(key, { nbf: now + 600 }),
        nobody: await sign(key, { sub: undefined }),
        'another end': await sign(key, {}, { typ: 'logout+jwt' }),
        'a word before it': `Bearer ${good}`,
        'something after it': `${good}.x`,
        'no group that may': await sign(key, { groups: ['staff'] }),
      }),
      ...claims('', {
        'a name that looks like it': `Cf_Access_Jwt_Assertion: ${good}`,
        'the header of another proxy': `X-Pomerium-Jwt-Assertion: ${good}`,
        'another header': `Authorization: Bearer ${good}`,
        'a cookie': `Cookie: CF_Authorization=${good}`,
      }),
      { name: 'itself twice', lines: [own, `${tokenHeader}: ${good}`, `${tokenHeader}: ${good}`] },
    ],
  };
}

const proxySecret = 'Hk3mX9qW2vB7nL5cR8tY1zD6fJ4gP0sA';

function proxyHeader(): Way {
  const email = 'X-Forwarded-Email: ana@example.com';
  const group = 'X-Forwarded-Groups: support';
  const secret = `X-Tautan-Proxy-Secret: ${proxySecret}`;
  const said = (name: string, ...lines: string[]): Claim => ({ name, lines: [own, ...lines] });
  return {
    authenticator: createProxyHeader({
      secret: proxySecret,
      isTrustedPeer: trustedPeers(['127.0.0.1']),
      publicOrigin,
      groups,
    }),
    good: [own, secret, email, group],
    nobody: [own],
    wrong: [
      said('no secret', email, group),
      said('an empty secret', 'X-Tautan-Proxy-Secret: ', email, group),
      said('another secret', `X-Tautan-Proxy-Secret: ${proxySecret.toLowerCase()}`, email, group),
      said('the beginning of the secret', `X-Tautan-Proxy-Secret: ${proxySecret.slice(0, -1)}`, email, group),
      said('more than the secret', `X-Tautan-Proxy-Secret: ${proxySecret}0`, email, group),
      said('the secret twice', secret, secret, email, group),
      said('the secret under a name that looks like it', `X_Tautan_Proxy_Secret: ${proxySecret}`, email, group),
      said('the secret in another header', `Authorization: Bearer ${proxySecret}`, email, group),
      said('nobody', secret, group),
      said('an empty name', secret, 'X-Forwarded-Email: ', group),
      said('two names', secret, email, 'X-Forwarded-Email: omar@example.com', group),
      said('two names in one', secret, 'X-Forwarded-Email: ana@example.com,omar@example.com', group),
      said('a name that looks like it', secret, 'X_Forwarded_Email: ana@example.com', group),
      said('a name and one that looks like it', secret, email, 'X_Forwarded_Email: omar@example.com', group),
      said('groups twice', secret, email, group, group),
      said('groups, and what looks like them', secret, email, group, 'X_Forwarded_Groups: support-leads'),
      said('no groups', secret, email),
      said('groups that are nearly ours', secret, email, 'X-Forwarded-Groups: Support,support2'),
      said('another header for a name', secret, 'X-Auth-Request-Email: ana@example.com', group),
    ],
  };
}

/** A console for each way of knowing people, on a port of its own, and what to say to it. `asked` is what Kirim was, `exported` what was written down as an export. */
export async function startEveryMode() {
  const key = await createKey('the-one-key');
  const keys = await startKeyServer([key.jwk]);
  const ways: Record<AuthMode, Way> = {
    none: withoutSignIn(),
    oidc: await oidc(),
    'proxy-jwt': await proxyJwt(keys.url, key),
    'proxy-header': proxyHeader(),
  };
  const consoles = await Promise.all(
    Object.values(ways).map(async (way) => {
      const upstream = fakeUpstream({ body: { data: [], has_more: false, next_cursor: null, page_info: {} } });
      const exported: AuditEvent[] = [];
      const record = (told: AuditEvent) => told.event !== 'export' || exported.push(told) > 0;
      let port = 0;
      const { app } = testProxy({
        // Every claim comes from one address.
        signInRequestsPerMinute: 1_000_000,
        ...{ upstream, authenticator: way.authenticator, clock: Date.now },
        audit: { record, troubles: () => [] },
        allowedHosts: () => [`localhost:${port}`],
      });
      const { server } = createHttpServer(app, memoryLog().log);
      port = await listen(server, '127.0.0.1', 0);
      return {
        ...way,
        mode: way.authenticator.mode,
        app,
        port,
        exported,
        asked: upstream.asked,
        close: () => shut(server),
      };
    }),
  );
  return { consoles, close: async () => void (await Promise.all([keys, ...consoles].map(({ close }) => close()))) };
}
