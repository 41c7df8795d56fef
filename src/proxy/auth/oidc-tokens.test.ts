import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBrowser } from './testing/browser.ts';
import { type Forge, startForgingProvider } from './testing/start-forging-provider.ts';
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

type Answer = Parameters<typeof provider.answers>[0];

/** Signs in with what the provider answers; gives whether anything was opened by it. */
async function signInWith(answer: Answer) {
  const browser = createBrowser();
  const begun = await browser.fetchOnce(`${tautan.publicOrigin}/auth/sign-in`);
  const { searchParams } = new URL(begun.headers.get('location') ?? '');
  provider.answers(answer, searchParams.get('nonce') ?? '');
  const query = new URLSearchParams({ code: 'c', state: searchParams.get('state') ?? '' });
  const back = await browser.fetchOnce(`${tautan.publicOrigin}/auth/callback?${query}`);
  const page = await back.text();
  const headers = { 'X-Requested-With': 'tautan' };
  const { status } = await browser.fetchOnce(`${tautan.publicOrigin}/api/v1/customers`, { headers });
  const session = await (await browser.fetchOnce(`${tautan.publicOrigin}/api/session`, { headers })).json();
  return {
    back: back.status,
    page,
    status,
    name: session.person?.name,
    cookies: [...browser.jarOf(tautan.publicOrigin).keys()],
  };
}

test.each<[string, Answer]>([
  ['as it should be', (forge) => forge.sign()],
  ['for one audience, in a list', (forge) => forge.sign({ aud: [client.clientId] })],
  ['with a group by itself', (forge) => forge.sign({ groups: 'support' })],
])('a token %s opens a session', async (_, answer) => {
  expect(await signInWith(answer)).toMatchObject({ back: 303, status: 200, cookies: ['tautan'] });
  tautan.asked.splice(0);
});

test.each([
  ['ana@example.com', 'ana@example.com'],
  ['a'.repeat(255), 'u-1'],
  ['ana\nadmin', 'u-1'],
  ['', 'u-1'],
  [['ana@example.com'], 'u-1'],
  [7, 'u-1'],
  [undefined, 'u-1'],
])('with the address %j a person is called %s', async (email, name) => {
  expect(await signInWith((forge) => forge.sign({ email }))).toMatchObject({ status: 200, name });
  tautan.asked.splice(0);
});

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claimsOf = (token: string) => token.split('.')[1] ?? '';

const unsigned = ['none', 'None', 'NONE', '', null].flatMap((alg): [string, Answer][] => [
  [`with algorithm ${alg}`, async (forge) => `${part({ alg })}.${claimsOf(await forge.sign())}.`],
  [`with algorithm ${alg} and a signature`, async (forge) => (await forge.sign()).replace(/^[^.]+/, part({ alg }))],
]);

const hmac = (alg: string, claims: string, secret: string) => {
  const text = `${part({ alg, kid: 'the-one-key' })}.${claims}`;
  return `${text}.${createHmac(`sha${alg.slice(2)}`, secret)
    .update(text)
    .digest('base64url')}`;
};
const shared = ['HS256', 'HS384', 'HS512'].flatMap((alg): [string, Answer][] => [
  ...[0, 1, 2].map((form): [string, Answer] => [
    `${alg} by the public key, form ${form}`,
    async (forge) => hmac(alg, claimsOf(await forge.sign()), forge.publicForms[form] ?? ''),
  ]),
  [`${alg} by the console's own secret`, async (forge) => hmac(alg, claimsOf(await forge.sign()), client.clientSecret)],
  [`${alg} by nothing`, async (forge) => hmac(alg, claimsOf(await forge.sign()), '')],
]);

const byOthers = [
  {},
  { kid: 'unknown' },
  { kid: '../../dev/null' },
  { kid: undefined },
  { jku: 'https://evil.example/jwks' },
  { x5u: 'https://evil.example/cert' },
  { jwk: { kty: 'oct', k: 'AAAA' } },
].map((header): [string, Answer] => [
  `by another key, with ${JSON.stringify(header)}`,
  (forge) => forge.sign({}, header, forge.otherKey),
]);

const hour = 3600;
const now = Math.floor(Date.now() / 1000);
const claims: Record<string, readonly ((forge: Forge) => unknown)[]> = {
  iss: [
    () => 'https://evil.example',
    ({ issuer }) => `${issuer}/`,
    ({ issuer }) => issuer.toUpperCase(),
    ({ issuer }) => [issuer],
    ({ issuer }) => issuer.replace('http:', 'https:'),
    ({ issuer }) => `${issuer}.evil.example`,
    () => '',
    () => undefined,
    () => null,
  ],
  aud: [
    () => 'another',
    () => 'Tautan',
    () => 'tautan ',
    () => 'tauta',
    () => ['another'],
    () => ['tautan', 'another'],
    () => ['another', 'tautan'],
    () => ['tautan', 'tautan'],
    () => [],
    () => '',
    () => '*',
    () => undefined,
    () => null,
    () => 1,
  ],
  azp: [() => 'another'],
  nonce: [() => 'another', () => '', () => undefined, () => null, () => 1, () => []],
  exp: [() => now - hour, () => now - 60, () => 0, () => -1, () => undefined, () => `${now + hour}`, () => null],
  nbf: [() => now + hour, () => now + 120, () => 'tomorrow'],
  iat: [() => undefined, () => 'today', () => null],
  sub: [() => undefined, () => '', () => 1, () => null, () => ['u-1']],
};
const wrongClaims = Object.entries(claims).flatMap(([name, values]) =>
  values.map((value, index): [string, Answer] => [
    `with ${name} wrong in way ${index}`,
    (forge) => forge.sign({ [name]: value(forge) }),
  ]),
);

const broken: [string, Answer][] = [
  [
    'with a claim changed',
    async (forge) => (await forge.sign()).replace(/\.[^.]+\./, `.${claimsOf(await forge.sign({ sub: 'u-2' }))}.`),
  ],
  [
    'with the signature of another',
    async (forge) => (await forge.sign()).replace(/[^.]+$/, (await forge.sign({ sub: 'x' })).split('.')[2] ?? ''),
  ],
  ['for others as well', (forge) => forge.sign({ aud: [client.clientId, 'another'], azp: client.clientId })],
  ['without a signature', async (forge) => (await forge.sign()).replace(/[^.]+$/, '')],
  ['with a shorter signature', async (forge) => (await forge.sign()).slice(0, -4)],
  ['with something after it', async (forge) => `${await forge.sign()}.x`],
  ['without claims', async (forge) => (await forge.sign()).replace(/\.[^.]+\./, '..')],
  [
    'that demands what is not known',
    async (forge) => (await forge.sign()).replace(/^[^.]+/, part({ alg: 'RS256', crit: ['x'], x: 1 })),
  ],
  ['of nothing', async () => ''],
  ['of words', async () => 'not a token'],
  ['of three words', async () => 'a.b.c'],
  ['sealed for nobody', async () => 'e30.e30.e30.e30.e30'],
];

const reply = (body: unknown, status = 200, type = 'application/json') =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'Content-Type': type } });
const noAnswers: [string, Answer][] = [
  ['in no answer of its own', async () => reply({ access_token: 'a', token_type: 'Bearer' })],
  ['that is a number', async () => reply({ access_token: 'a', token_type: 'Bearer', id_token: 1 })],
  ['beside no access', async (forge) => reply({ token_type: 'Bearer', id_token: await forge.sign() })],
  [
    'beside a kind of access that nobody knows',
    async (forge) => reply({ access_token: 'a', token_type: 'x', id_token: await forge.sign() }),
  ],
  ['in an answer that is not JSON', async () => reply('<html>')],
  ['in a refusal', async () => reply({ error: 'invalid_grant', error_description: '<script>' }, 400)],
  [
    'in a refusal that holds one',
    async (forge) => reply({ access_token: 'a', token_type: 'Bearer', id_token: await forge.sign() }, 400),
  ],
  ['in a failure', async () => reply({}, 500)],
  ['elsewhere', async () => new Response(null, { status: 307, headers: { Location: 'http://127.0.0.1:1/' } })],
];

const forged = [...unsigned, ...shared, ...byOthers, ...wrongClaims, ...broken, ...noAnswers];

test.each(['text/html', 'Text/HTML; charset=utf-8'])(
  'a token endpoint that answers %j is one that does not answer: that is said, and nothing of it is shown',
  async (type) => {
    const { back, page, status, cookies } = await signInWith(async () => reply('<h1>evil</h1>', 200, type));
    expect({ back, status, cookies }).toEqual({ back: 503, status: 401, cookies: [] });
    expect(page).toContain('does not answer as it should');
    expect(page).not.toContain('evil');
    const whole = async (forge: Forge) =>
      reply({ access_token: 'a', token_type: 'Bearer', id_token: await forge.sign() }, 200, type);
    expect(await signInWith(whole)).toMatchObject({ back: 503, status: 401, cookies: [] });
  },
);

test.each(forged)('a token %s opens nothing', async (_, answer) => {
  const { back, page, status, cookies } = await signInWith(answer);
  expect({ status, cookies }).toEqual({ status: 401, cookies: [] });
  expect([400, 503]).toContain(back);
  expect(page).not.toMatch(/eyJ|<script|evil/);
  expect(tautan.asked).toEqual([]);
});

test('these are as many as are claimed', () => {
  expect(forged.length).toBeGreaterThanOrEqual(90);
});
