import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { breachesOf } from './testing/breaches-of.ts';
import { readSourceFile } from './testing/source-file.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const files = ['src', 'e2e'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

function breaches(path: string, text: string): string[] {
  return breachesOf(readSourceFile(path, text));
}

test('every file of the project keeps to its room', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((path) => breaches(path, readFileSync(`${root}${path}`, 'utf8')))).toEqual([]);
});

describe('an import through a wall is refused', () => {
  test.each([
    ['src/contract/a.ts', '../proxy/config.ts'],
    ['src/contract/a.ts', 'node:fs'],
    ['src/contract/a.ts', 'react'],
    ['src/web/main.tsx', '../proxy/config.ts'],
    ['src/web/main.tsx', '../compose.ts'],
    ['src/web/customers/a.tsx', '../../sandbox/sentinels.ts'],
    ['src/web/customers/a.tsx', 'node:crypto'],
    ['src/web/customers/a.tsx', 'undici'],
    ['src/web/customers/a.tsx', '../frame/frame.tsx'],
    ['src/web/customers/a.tsx', '../routes.tsx'],
    ['src/web/customers/a.browser.test.tsx', '../../sandbox/app.ts'],
    ['src/web/ui/badge.tsx', '../../contract/fault.ts'],
    ['src/web/ui/badge.tsx', '../copy/english.ts'],
    ['src/web/ui/badge.tsx', '@tanstack/react-query'],
    ['src/web/ui/badge.tsx', 'react-router'],
    ['src/web/csv/csv-text.ts', '../kirim/queries.ts'],
    ['src/web/customers/a.tsx', 'papaparse'],
    ['src/web/api/get.ts', '../ui/badge.tsx'],
    ['src/web/api/get.ts', '../kirim/queries.ts'],
    ['src/web/kirim/queries.ts', '../customers/unique-rows.ts'],
    ['src/web/kirim/queries.ts', '../ui/badge.tsx'],
    ['src/web/api/get.ts', '@tanstack/react-query'],
    ['src/web/faults/a.tsx', '../kirim/queries.ts'],
    ['src/web/time/clock.tsx', '../api/get.ts'],
    ['src/web/copy/english.ts', '../faults/pause.ts'],
    ['src/web/keys/a.ts', '../api/get.ts'],
    ['src/web/session/a.ts', '../copy/english.ts'],
    ['src/web/links.ts', './api/get.ts'],
    ['src/web/query-client.ts', './customers/freshness.tsx'],
    ['src/proxy/app.ts', '../web/links.ts'],
    ['src/proxy/app.ts', '../sandbox/app.ts'],
    ['src/proxy/app.ts', '../compose.ts'],
    ['src/proxy/app.ts', 'react'],
    ['src/proxy/app.test.ts', '../sandbox/app.ts'],
    ['src/proxy/app.ts', './testing/samples.ts'],
    ['src/web/main.tsx', './testing/samples.ts'],
    ['src/web/customers/a.browser.test.tsx', '../../proxy/testing/samples.ts'],
    ['src/sandbox/app.ts', '../proxy/app.ts'],
    ['src/sandbox/app.ts', '../web/links.ts'],
    ['src/sandbox/app.ts', 'undici'],
    ['src/sandbox/sentinels.ts', 'node:fs'],
    ['src/serve.ts', './web/main.tsx'],
    ['src/serve.ts', 'react'],
    ['src/serve.ts', 'vitest'],
    ['e2e/a.spec.ts', '../src/sandbox/app.ts'],
    ['e2e/a.spec.ts', '../src/web/copy/english.ts'],
    ['e2e/a.spec.ts', '../src/proxy/app.ts'],
    ['other/a.ts', './b.ts'],
  ])('%s importing %s', (path, source) => {
    expect(breaches(path, `import * as it from '${source}';`)).toHaveLength(1);
  });

  test.each([
    "import type { Config } from '../proxy/config.ts';",
    "import '../proxy/config.ts';",
    "export * from '../proxy/config.ts';",
    "export { readConfig } from '../proxy/config.ts';",
    "const config = await import('../proxy/config.ts');",
    "type Config = import('../proxy/config.ts').Config;",
  ])('however it is written: %s', (text) => {
    expect(breaches('src/web/main.tsx', text)).toEqual(['src/web/main.tsx imports src/proxy/config.ts']);
  });

  test('and one whose target can not be read', () => {
    expect(() => breaches('src/web/main.tsx', 'await import(target);')).toThrow('not a plain string');
  });
});

test.each([
  [
    'src/web/customers/a.tsx',
    "import '../ui/badge.tsx'; import '../links.ts'; import './freshness.tsx'; import 'react';",
  ],
  ['src/web/routes.tsx', "import './customers/customer-page.tsx';"],
  ['src/proxy/upstream.ts', "import '../contract/fault.ts'; import 'undici'; import 'node:net';"],
  ['src/proxy/upstream.test.ts', "import './testing/raw-upstream.ts'; import 'vitest';"],
  ['src/web/ui/badge.browser.test.tsx', "import '../testing/render-in-console.tsx'; import 'vitest-browser-react';"],
  ['src/web/testing/render-in-console.tsx', "import '../time/clock.tsx'; import 'vitest-browser-react';"],
  ['src/compose.ts', "import './proxy/app.ts'; await import('./sandbox/app.ts');"],
  ['e2e/a.spec.ts', "import '../src/sandbox/sentinels.ts'; import './console-fixture.ts';"],
  ['src/proxy/config.ts', 'process.env;'],
  ['src/web/api/get.ts', "fetch('/'); Date.now();"],
  ['src/web/time/clock.tsx', 'new Date();'],
  ['src/web/session/preferences.ts', 'localStorage;'],
  ['src/web/kirim/queries.ts', "queryOptions({ queryKey: ['a'] });"],
  ['src/web/find/a.tsx', "import '../kirim/queries.ts';"],
  ['src/web/customers/a.tsx', 'useQuery({ ...customerQuery }); new Date(0);'],
])('what is allowed passes: %s with %s', (path, text) => {
  expect(breaches(path, text)).toEqual([]);
});

test.each([
  ['src/proxy/log.ts', 'reads process.env', 'process.env.LOG_LEVEL;'],
  ['src/serve.ts', 'reads process.env', "process['env'];"],
  ['src/serve.ts', 'reads process.env', 'globalThis.process.env;'],
  ['src/serve.ts', 'reads process.env', 'const { env } = process;'],
  ['src/sandbox/app.ts', 'reads process.env', "import { env } from 'node:process';"],
  ['src/web/customers/a.tsx', 'calls the network beside get()', "fetch('/api');"],
  ['src/web/customers/a.tsx', 'calls the network beside get()', "window.fetch('/api');"],
  ['src/web/api/retry.ts', 'calls the network beside get()', "navigator.sendBeacon('/api');"],
  ['src/web/main.tsx', 'calls the network beside get()', "new WebSocket('/');"],
  ['src/web/customers/a.tsx', 'reads the clock instead of being given it', 'Date.now();'],
  ['src/web/faults/a.tsx', 'reads the clock instead of being given it', 'new Date();'],
  ['src/web/customers/a.tsx', 'keeps something in the browser', 'window.localStorage.x = 1;'],
  ['src/web/ui/a.tsx', 'keeps something in the browser', 'sessionStorage.clear();'],
  ['src/web/ui/a.tsx', 'keeps something in the browser', "document.cookie = 'a';"],
  ['src/web/customers/a.tsx', 'writes a query key where it is used', "useQuery({ queryKey: ['a'] });"],
  ['src/web/customers/a.tsx', 'writes a query key where it is used', "useInfiniteQuery({ 'queryKey': k });"],
  ['src/web/customers/a.tsx', 'defines a query outside a queries.ts', 'infiniteQueryOptions({});'],
  ['src/web/ui/index.ts', 'is a barrel', ''],
  ['src/proxy/utils/clean.ts', 'has a name that says nothing', ''],
  ['src/web/types.ts', 'has a name that says nothing', ''],
  ['src/proxy/long.ts', 'has 251 lines, 250 at most', '\n'.repeat(251)],
])('a breach is refused: %s %s', (path, problem, text) => {
  expect(breaches(path, text)).toEqual([`${path} ${problem}`]);
});
