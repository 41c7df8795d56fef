import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSeal } from './create-seal.ts';
import { createBrowser } from './testing/browser.ts';
import { startForgingProvider } from './testing/start-forging-provider.ts';
import { accounts, startIdentityProvider } from './testing/start-identity-provider.ts';
import { client, freePort, sessionKeys, startTeamConsole } from './testing/start-team-console.ts';

type Browser = ReturnType<typeof createBrowser>;
type Begun = { jar: Map<string, string>; query: URLSearchParams };

let now = Date.now();
let provider: Awaited<ReturnType<typeof startForgingProvider>>;
let tautan: Awaited<ReturnType<typeof startTeamConsole>>;
beforeAll(async () => {
  provider = await startForgingProvider(client.clientId);
  tautan = await startTeamConsole({ issuer: provider.issuer, port: await freePort(), clock: () => now });
});
afterAll(async () => {
  await tautan.close();
  await provider.close();
});
beforeEach(() => {
  now = Date.now();
});

const cookieName = 'tautan-sign-in';

/** A browser that is about to come back from the provider, with a code that is good. */
async function begin(browser: Browser): Promise<Begun> {
  const begun = await browser.fetchOnce(`${tautan.publicOrigin}/auth/sign-in`);
  const { searchParams } = new URL(begun.headers.get('location') ?? '');
  provider.answers((forge, nonce) => forge.sign({ nonce }), searchParams.get('nonce') ?? '');
  const query = new URLSearchParams({ code: 'c', state: searchParams.get('state') ?? '' });
  return { jar: browser.jarOf(tautan.publicOrigin), query };
}

async function comeBack(browser: Browser, query: string) {
  const back = await browser.fetchOnce(`${tautan.publicOrigin}/auth/callback?${query}`);
  const headers = { 'X-Requested-With': 'tautan' };
  const { status } = await browser.fetchOnce(`${tautan.publicOrigin}/api/v1/customers`, { headers });
  return { back: back.status, status };
}

test('who comes back as it should be is signed in', async () => {
  const browser = createBrowser();
  const { query } = await begin(browser);
  expect(await comeBack(browser, `${query}`)).toEqual({ back: 303, status: 200 });
  tautan.asked.splice(0);
});

const withQuery = (change: (query: URLSearchParams) => void) => (begun: Begun) => {
  change(begun.query);
  return `${begun.query}`;
};
const withCookie = (change: (value: string) => string | Promise<string>) => async (begun: Begun) => {
  begun.jar.set(cookieName, await change(begun.jar.get(cookieName) ?? ''));
  return `${begun.query}`;
};
const flipped = (text: string, at: number) => {
  const index = Math.floor(at * (text.length - 1));
  return text.slice(0, index) + (text[index] === 'A' ? 'B' : 'A') + text.slice(index + 1);
};
const other = { newest: new Uint8Array(32).fill(9), former: null };
const claims = { id: 'i', state: 's', nonce: 'n', verifier: 'v', to: '/' };

const attempts: [string, (begun: Begun) => string | Promise<string>][] = [
  ['another state', withQuery((query) => query.set('state', 'x'))],
  ['no state', withQuery((query) => query.delete('state'))],
  ['an empty state', withQuery((query) => query.set('state', ''))],
  ['the state in another case', withQuery((query) => query.set('state', query.get('state')?.toUpperCase() ?? ''))],
  ['the state and more', withQuery((query) => query.set('state', `${query.get('state')}x`))],
  ['two states', withQuery((query) => query.append('state', query.get('state') ?? ''))],
  ['another state before it', (begun) => `state=x&${begun.query}`],
  ['no code', withQuery((query) => query.delete('code'))],
  ['two codes', withQuery((query) => query.append('code', 'd'))],
  ['an error', withQuery((query) => query.append('error', 'access_denied'))],
  ['another issuer', withQuery((query) => query.append('iss', 'https://evil.example'))],
  ['a token in the address', withQuery((query) => query.append('id_token', 'a.b.c'))],
  ['an answer sealed as one', () => 'response=a.b.c'],
  ['nothing at all', () => ''],
  [
    'no cookie',
    ({ jar, query }) => {
      jar.clear();
      return `${query}`;
    },
  ],
  ['an empty cookie', withCookie(() => '')],
  ['a cookie of words', withCookie(() => 'a.b.c.d.e')],
  ...[0.02, 0.2, 0.4, 0.6, 0.8, 0.98].map((at): (typeof attempts)[number] => [
    `a cookie changed at ${at}`,
    withCookie((value) => flipped(value, at)),
  ]),
  ...[1, 10, 40, 100].map((length): (typeof attempts)[number] => [
    `a cookie without its last ${length}`,
    withCookie((value) => value.slice(0, -length)),
  ]),
  [
    'a cookie that another key sealed',
    withCookie(() => createSeal(other, tautan.publicOrigin).seal('sign-in', claims, now, now + 600_000)),
  ],
  [
    'a cookie of other settings',
    withCookie(() => createSeal(sessionKeys, 'other').seal('sign-in', claims, now, now + 600_000)),
  ],
  ['a cookie of another use', withCookie(() => tautan.seal.seal('session', claims, now, now + 600_000))],
  ['a cookie that says less', withCookie(() => tautan.seal.seal('sign-in', { id: 'i' }, now, now + 600_000))],
  [
    'a cookie that has run out',
    ({ query }) => {
      now += 601_000;
      return `${query}`;
    },
  ],
];

test.each(attempts)('who comes back with %s is not signed in', async (_, attempt) => {
  const browser = createBrowser();
  const query = await attempt(await begin(browser));
  expect(await comeBack(browser, query)).toEqual({ back: 400, status: 401 });
  expect(tautan.asked).toEqual([]);
});

test.each([
  ['access_denied', 'access_denied'],
  ['Sari 0812 3456 7890', 'another error'],
])('of the error %j that somebody comes back with the log says %j', async (error, reason) => {
  const browser = createBrowser();
  const { query } = await begin(browser);
  query.delete('code');
  query.set('error', error);
  tautan.lines.splice(0);
  expect((await comeBack(browser, `${query}`)).back).toBe(400);
  expect(tautan.lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ msg: 'sign-in refused', reason }),
  );
  expect(tautan.lines.join('')).not.toContain('Sari');
});

describe('a sign-in', () => {
  test('works once, also for who kept its cookie', async () => {
    const browser = createBrowser();
    const { jar, query } = await begin(browser);
    const kept = jar.get(cookieName) ?? '';
    expect((await comeBack(browser, `${query}`)).back).toBe(303);
    const thief = createBrowser();
    for (const by of [thief, thief]) {
      by.jarOf(tautan.publicOrigin).set(cookieName, kept);
      expect(await comeBack(by, `${query}`)).toEqual({ back: 400, status: 401 });
    }
  });

  test('of one browser does not fit another that began one too', async () => {
    const [one, two] = [createBrowser(), createBrowser()];
    const first = await begin(one);
    await begin(two);
    expect(await comeBack(two, `${first.query}`)).toEqual({ back: 400, status: 401 });
  });

  test('that was begun anew in the same browser counts no more', async () => {
    const browser = createBrowser();
    const first = await begin(browser);
    const second = await begin(browser);
    expect(await comeBack(browser, `${first.query}`)).toEqual({ back: 400, status: 401 });
    expect(await comeBack(browser, `${second.query}`)).toEqual({ back: 400, status: 401 });
  });
});

describe('at a real provider', () => {
  test('a code works once, and only with the secret of the browser that asked for it', async () => {
    const port = await freePort();
    const real = await startIdentityProvider({ publicOrigin: `http://localhost:${port}`, ...client });
    const console = await startTeamConsole({ issuer: real.issuer, port });
    const at = console.publicOrigin;
    const browser = createBrowser();
    const form = await browser.visit(`${at}/auth/sign-in`);
    const { email = '', password = '' } = accounts[0] ?? {};
    const { url } = await browser.submit(form.url, { email, password }, `${at}/auth/callback`);
    const code = new URL(url).searchParams.get('code') ?? '';

    // Another browser, which gives the code out for its own.
    const thief = createBrowser();
    const begun = await thief.fetchOnce(`${at}/auth/sign-in`);
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const query = new URLSearchParams({ code, state, iss: real.issuer });
    expect((await thief.fetchOnce(`${at}/auth/callback?${query}`)).status).toBe(400);
    expect([...thief.jarOf(at).keys()]).toEqual([]);

    expect((await browser.fetchOnce(url)).status).toBe(303);
    const again = await browser.fetchOnce(`${at}/auth/sign-in`);
    query.set('state', new URL(again.headers.get('location') ?? '').searchParams.get('state') ?? '');
    expect((await browser.fetchOnce(`${at}/auth/callback?${query}`)).status).toBe(400);
    expect(console.asked).toEqual([]);
    await console.close();
    await real.close();
  });
});
