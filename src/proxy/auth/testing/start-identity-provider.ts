import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Adapter } from 'oidc-provider';
import { listen, shut } from '../../http-server.ts';
import { createProviderMemory } from './provider-memory.ts';

/** Somebody whom the identity provider knows. */
export type Account = { id: string; email: string; password: string; groups: readonly string[] };

export const accounts: readonly Account[] = [
  { id: 'u-ana', email: 'ana@example.com', password: 'ana-reads', groups: ['staff', 'support'] },
  { id: 'u-omar', email: 'omar@example.com', password: 'omar-operates', groups: ['support', 'support-leads'] },
  { id: 'u-nina', email: 'nina@example.com', password: 'nina-stays-out', groups: ['staff'] },
];

export type IdentityProviderOptions = {
  /** Of the console. */
  publicOrigin: string;
  clientId: string;
  clientSecret: string;
  /** 0 for any free one. */
  port?: number;
  /** Whether groups are said in the token, or only when they are asked for. */
  groupsIn?: 'token' | 'userinfo';
};

/** A real OpenID provider on loopback, with a page on which its accounts sign in with their passwords. */
export async function startIdentityProvider(options: IdentityProviderOptions) {
  let answer: (incoming: IncomingMessage, outgoing: ServerResponse) => unknown = () => {};
  let held: Promise<void> = Promise.resolve();
  const asked: string[] = [];
  const adapter = createProviderMemory();
  const groups = new Map(accounts.map((account) => [account.id, account.groups]));
  const server = createServer((incoming, outgoing) => {
    asked.push(`${incoming.method} ${incoming.url?.split('?', 1)[0]}`);
    void held.then(() => answer(incoming, outgoing));
  });
  const port = await listen(server, '127.0.0.1', options.port ?? 0);
  const issuer = `http://127.0.0.1:${port}`;

  /** Begins to sign with a new key, and publishes it alone. */
  async function rotateKeys(): Promise<void> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const key = { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: 'RS256', use: 'sig' };
    const provider = providerAt(issuer, { ...options, adapter, groups }, key);
    const answerProtocol = provider.callback();
    answer = (incoming, outgoing) =>
      incoming.url?.startsWith('/interaction/')
        ? interact(provider, incoming, outgoing)
        : answerProtocol(incoming, outgoing);
  }
  await rotateKeys();

  return {
    issuer,
    /** What it was asked: method and path. */
    asked,
    rotateKeys,
    /** Moves somebody into other groups. */
    regroup: (id: string, others: readonly string[]) => void groups.set(id, others),
    /** Answers nothing until the function that this gives is called. */
    hang(): () => void {
      let release: () => void = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    close: () => shut(server),
  };
}

type ProviderOptions = IdentityProviderOptions & {
  adapter: (kind: string) => Adapter;
  groups: ReadonlyMap<string, readonly string[]>;
};

function providerAt(issuer: string, options: ProviderOptions, key: object): Provider {
  const { publicOrigin, clientId, clientSecret, groupsIn = 'token', adapter, groups } = options;
  return new Provider(issuer, {
    adapter,
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${publicOrigin}/auth/callback`],
        post_logout_redirect_uris: [`${publicOrigin}/auth/signed-out`],
      },
    ],
    jwks: { keys: [{ kty: 'RSA', ...key }] },
    cookies: { keys: ['of this test alone'] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 36_000, IdToken: 600, Interaction: 600, Session: 36_000 },
    // What comes with the first is always in the token.
    claims: { openid: ['sub', 'email'], email: ['groups'] },
    conformIdTokenClaims: groupsIn === 'userinfo',
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => {
      const account = accounts.find((candidate) => candidate.id === id);
      if (account === undefined) return undefined;
      const { email } = account;
      return { accountId: id, claims: () => ({ sub: id, email, groups: [...(groups.get(id) ?? [])] }) };
    },
    // The people of a team need not agree, each time anew, that their own console learns who they are.
    async loadExistingGrant({ oidc }) {
      const accountId = oidc.session?.accountId;
      if (accountId === undefined) return undefined;
      const grant = new oidc.provider.Grant({ clientId, accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
}

async function interact(provider: Provider, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  if (incoming.method !== 'POST') return showForm(outgoing, 200, '');
  const chunks: string[] = [];
  for await (const chunk of incoming.setEncoding('utf8')) chunks.push(String(chunk));
  const said = new URLSearchParams(chunks.join(''));
  const account = accounts.find(
    ({ email, password }) => email === said.get('email') && password === said.get('password'),
  );
  if (account === undefined) return showForm(outgoing, 401, '<p role="alert">Wrong e-mail or password</p>');
  await provider.interactionFinished(incoming, outgoing, { login: { accountId: account.id } });
}

function showForm(outgoing: ServerResponse, status: number, problem: string): void {
  outgoing.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  outgoing.end(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width" />
<title>Example identity provider</title><h1>Example identity provider</h1>${problem}
<form method="post"><p><label>E-mail <input name="email" type="email" autocomplete="username" required /></label></p>
<p><label>Password <input name="password" type="password" autocomplete="current-password" required /></label></p>
<p><button>Continue</button></p></form></html>`);
}
