import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'vite';
import { freePort } from './bench/parts/free-port.mjs';

/**
 * The console as a team has it, on this computer alone: sandbox, identity provider and console together, with a few
 * people to sign in as. `npm run demo:team`; PORT is the console's, 4600 or else any free one.
 */
const port = Number(process.env.PORT ?? 4600) || (await freePort());
const publicOrigin = `http://localhost:${port}`;
const client = { clientId: 'tautan', clientSecret: randomBytes(24).toString('base64url') };

const vite = await createServer({
  configFile: false,
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  logLevel: 'warn',
});
const { accounts, startIdentityProvider } = await vite.ssrLoadModule(
  '/src/proxy/auth/testing/start-identity-provider.ts',
);
const identityProvider = await startIdentityProvider({ publicOrigin, ...client });

/** @type {Record<string, string>} */
const may = { 'u-ana': 'a viewer', 'u-omar': 'an operator', 'u-nina': 'in no group that may come in' };
const people = accounts.map(
  (/** @type {{ id: string, email: string, password: string }} */ { id, email, password }) =>
    `    ${email.padEnd(20)} ${password.padEnd(16)} ${may[id]}\n`,
);
process.stderr.write(`
  Identity provider at ${identityProvider.issuer}
  Sign in as:
${people.join('')}`);

const { PATH = '', NO_COLOR, LOG_LEVEL = 'warn', AUDIT_FILE } = process.env;
const child = spawn(process.execPath, ['dist/server/serve.js'], {
  stdio: 'inherit',
  env: {
    PATH,
    ...(NO_COLOR !== undefined && { NO_COLOR }),
    LOG_LEVEL,
    ...(AUDIT_FILE !== undefined && { AUDIT_FILE }),
    PORT: `${port}`,
    AUTH_MODE: 'oidc',
    PUBLIC_ORIGIN: publicOrigin,
    OIDC_ISSUER: identityProvider.issuer,
    OIDC_CLIENT_ID: client.clientId,
    OIDC_CLIENT_SECRET: client.clientSecret,
    SESSION_KEY: randomBytes(32).toString('base64url'),
    VIEWER_GROUP: 'support',
    OPERATOR_GROUP: 'support-leads',
    ACCESS_CONTACT: 'whoever started this demo',
  },
});
// A terminal tells the console too; told twice, it stops once.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
const [code] = await once(child, 'exit');
await identityProvider.close();
await vite.close();
process.exit(code ?? 0);
