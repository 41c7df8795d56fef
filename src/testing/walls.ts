/** Who may import what. The first wall whose `of` begins a file's path is the file's; its own folder it may always import. */
export type Wall = { of: string; mayImport: readonly string[]; packages: readonly string[] };

const inBrowser = [
  'react',
  'react-dom',
  'react-router',
  '@tanstack/react-query',
  '@tanstack/react-table',
  '@tanstack/react-virtual',
  'react-error-boundary',
  'zod',
];
const sharedInWeb = [
  'src/contract/',
  ...['ui', 'api', 'kirim', 'csv', 'faults', 'time', 'copy', 'keys', 'readings', 'session'].map(
    (room) => `src/web/${room}/`,
  ),
  'src/web/links.ts',
];
const onServer = [
  'hono',
  '@hono/node-server',
  'undici',
  'openid-client',
  'jose',
  'pino',
  'prom-client',
  'rate-limiter-flexible',
  'cockatiel',
  'zod',
  'node:*',
];

export const walls: readonly Wall[] = [
  { of: 'src/contract/', mayImport: [], packages: ['zod'] },

  // The one place that knows how a file for spreadsheets is written.
  { of: 'src/web/csv/', mayImport: [], packages: ['papaparse'] },
  // Knows no domain: it could be lifted into another product. Data and addresses come to it as props.
  { of: 'src/web/ui/', mayImport: [], packages: ['react', 'react-dom', '@tanstack/react-table'] },
  { of: 'src/web/api/', mayImport: ['src/contract/'], packages: ['zod'] },
  // What more than one feature reads: who asks first asks for all of them.
  {
    of: 'src/web/kirim/',
    mayImport: ['src/contract/', 'src/web/api/'],
    packages: ['react', '@tanstack/react-query', 'zod'],
  },
  {
    of: 'src/web/faults/',
    mayImport: ['src/contract/', 'src/web/ui/', 'src/web/api/', 'src/web/copy/', 'src/web/time/'],
    packages: inBrowser,
  },
  { of: 'src/web/time/', mayImport: ['src/contract/', 'src/web/ui/', 'src/web/copy/'], packages: ['react'] },
  { of: 'src/web/copy/', mayImport: ['src/contract/', 'src/web/ui/'], packages: ['react'] },
  { of: 'src/web/keys/', mayImport: ['src/contract/', 'src/web/ui/', 'src/web/copy/'], packages: ['react'] },
  // What a text may be, and what of it is known: for whatever part takes one.
  { of: 'src/web/readings/', mayImport: ['src/contract/', 'src/web/session/'], packages: [] },
  { of: 'src/web/session/', mayImport: ['src/contract/', 'src/web/ui/', 'src/web/api/'], packages: ['react'] },
  { of: 'src/web/links.ts', mayImport: ['src/contract/'], packages: [] },
  { of: 'src/web/main.tsx', mayImport: ['src/contract/', 'src/web/'], packages: inBrowser },
  { of: 'src/web/routes.tsx', mayImport: ['src/contract/', 'src/web/'], packages: inBrowser },
  { of: 'src/web/testing/', mayImport: ['src/contract/', 'src/web/'], packages: inBrowser },
  // A feature, which never knows another one, or a file beside them.
  { of: 'src/web/', mayImport: sharedInWeb, packages: inBrowser },

  { of: 'src/proxy/', mayImport: ['src/contract/'], packages: onServer },
  { of: 'src/sandbox/sentinels.ts', mayImport: ['src/contract/'], packages: [] },
  { of: 'src/sandbox/', mayImport: ['src/contract/'], packages: ['hono', '@hono/node-server', 'zod', 'node:*'] },
  {
    of: 'src/',
    mayImport: ['src/contract/', 'src/proxy/', 'src/sandbox/', 'src/testing/', 'src/compose.ts'],
    packages: ['hono', '@hono/node-server', 'pino', 'node:*'],
  },
  {
    of: 'e2e/',
    mayImport: ['src/contract/', 'src/sandbox/sentinels.ts', 'scripts/find-browser.mjs'],
    packages: ['@playwright/test', '@axe-core/playwright', 'fast-check', 'node:*'],
  },
];

/** What tests may import besides, in every room. */
export const packagesOfTests: readonly string[] = [
  'vitest',
  'vitest-browser-react',
  'axe-core',
  'fast-check',
  'papaparse',
  'yaml',
  'oidc-provider',
  'vite',
  'zod',
];
