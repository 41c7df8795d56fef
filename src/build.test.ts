import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createBuilder } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'tautan-build-'));
const marks = {
  KIRIM_API_KEY: 'kdv_live_MarkedKey-Of-The-Builder',
  VITE_X: 'marked-for-the-browser',
  X_MARK: 'marked-too',
};

/** A builder of the project's own settings that writes into a folder of this test. */
async function createTestBuilder(entry?: string) {
  return createBuilder({
    root,
    logLevel: 'silent',
    environments: {
      client: { build: { outDir: join(out, 'web'), ...(entry && { rolldownOptions: { input: entry } }) } },
      ssr: { build: { outDir: join(out, 'server') } },
    },
  });
}

function built(folder: string): string[] {
  return readdirSync(join(out, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

beforeAll(async () => {
  for (const [name, value] of Object.entries({ ...marks, NODE_ENV: 'production' })) vi.stubEnv(name, value);
  await (await createTestBuilder()).buildApp();
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(out, { recursive: true, force: true });
});

test('nothing of the environment is in what is built', () => {
  const files = [...built('web'), ...built('server')];
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const bytes = readFileSync(file, 'latin1');
    for (const mark of Object.values(marks)) {
      expect(bytes.includes(mark.slice(0, 16)) || bytes.includes(mark.slice(-8)), `${mark} in ${file}`).toBe(false);
    }
  }
});

test('each script and style sheet is there compressed, with the same bytes', () => {
  const plain = built('web').filter((file) => /\.(?:js|css)$/.test(file));
  expect(plain.length).toBeGreaterThanOrEqual(2);
  for (const file of plain) {
    const bytes = readFileSync(file);
    expect(brotliDecompressSync(readFileSync(`${file}.br`)).equals(bytes)).toBe(true);
    expect(gunzipSync(readFileSync(`${file}.gz`)).equals(bytes)).toBe(true);
  }
});

test('the first script asks for the words of one language, each of which has a file of its own', () => {
  const page = readFileSync(join(out, 'web', 'index.html'), 'utf8');
  const files = /<script>[\s\S]*?"en-GB":`\/(assets\/[^`]+)`,id:`\/(assets\/[^`]+)`/.exec(page)?.slice(1) ?? [];
  const [english, indonesian] = files.map((file) => readFileSync(join(out, 'web', file), 'utf8'));
  expect(english).toContain('Setup links');
  expect(indonesian).toContain('Tautan penyiapan');
  const entry = /type="module"[^>]*src="\/([^"]+)"/.exec(page)?.[1] ?? '';
  expect(readFileSync(join(out, 'web', entry), 'utf8')).not.toContain('Setup links');
});

test('the later words of each language have a file of their own, and no other file has any', () => {
  const scripts = built('web').filter((file) => file.endsWith('.js'));
  const holding = (text: string) => scripts.filter((file) => readFileSync(file, 'utf8').includes(text));
  for (const text of ['What supports that', 'Keyboard shortcuts', 'Nothing has been loaded yet']) {
    expect(holding(text), text).toEqual([expect.stringMatching(/later-english-[^/]+$/)]);
  }
  for (const text of ['Tautan sebelumnya', 'Baris berikutnya', 'Belum ada yang dimuat']) {
    expect(holding(text), text).toEqual([expect.stringMatching(/later-indonesian-[^/]+$/)]);
  }
});

test('the page has no inline script but the one before the first paint, no style, and no data: address', () => {
  const page = readFileSync(join(out, 'web/index.html'), 'utf8');
  const tags = page.match(/<script\b[^>]*>/g) ?? [];
  expect(tags.filter((tag) => !tag.includes(' src="/assets/'))).toEqual(['<script>']);
  const inline = page.indexOf('<script>');
  expect(inline).toBeLessThan(page.indexOf('rel="stylesheet"'));
  expect(page.slice(inline, page.indexOf('</script>', inline))).toContain('dataset.theme');
  expect(page).not.toMatch(/<style|\bstyle=|data:/);
  expect(page).toContain('<meta name="tautan-notice" content="" />');
});

test('parts of the router that nothing uses are left out', () => {
  const scripts = built('web').filter((file) => file.endsWith('.js'));
  const texts = scripts.map((file) => readFileSync(file, 'utf8'));
  // A word of the router's forms, one of its navigation links and one of its prefetching, beside one of what is used.
  expect(texts.some((text) => /multipart\/form-data|NavLink|IntersectionObserver/.test(text))).toBe(false);
  expect(texts.some((text) => text.includes('useRoutes'))).toBe(true);
});

test('no source map is built', () => {
  expect([...built('web'), ...built('server')].filter((file) => file.endsWith('.map'))).toEqual([]);
});

test('the server loads the sandbox from a file of its own, only when it is asked to', () => {
  const withSandbox = built('server').filter((file) => readFileSync(file, 'utf8').includes('cus_hostile'));
  expect(withSandbox).toHaveLength(1);
  expect(withSandbox[0]).not.toMatch(/serve\.js$/);
});

test('the server starts, with its sandbox, where no package is beside it', async () => {
  const env = { PATH: process.env.PATH, PORT: '0' };
  const server = spawn(process.execPath, [join(out, 'server/serve.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(server, 'exit');
  let printed = '';
  for await (const line of createInterface({ input: server.stdout })) {
    printed += `${line}\n`;
    const { url } = JSON.parse(line);
    if (url === undefined) continue;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    server.kill('SIGTERM');
  }
  expect(await exit, printed).toEqual([0, null]);
  expect(printed).toContain('"msg":"sandbox listening"');
});

/** Builds the browser's app from other code. */
async function buildOf(code: string) {
  const entry = join(out, 'entry.ts');
  writeFileSync(entry, code);
  const builder = await createTestBuilder(entry);
  const { client } = builder.environments;
  if (client === undefined) throw new Error('There is no build for the browser.');
  return builder.build(client);
}

describe('the build of the browser fails when it would load', () => {
  test.each([
    ['the sandbox', `import { createSandbox } from '${root}src/sandbox/app.ts'; createSandbox;`, 'src/sandbox/app.ts'],
    ['the sandbox later', `void import('${root}src/sandbox/sentinels.ts');`, 'src/sandbox/sentinels.ts'],
    ['the proxy', `import { readConfig } from '${root}src/proxy/config.ts'; readConfig;`, 'src/proxy/config.ts'],
    ['the composition', `import { compose } from '${root}src/compose.ts'; compose;`, 'src/compose.ts'],
    ['a module of Node', `import { readFileSync } from 'node:fs'; readFileSync;`, '__vite-browser-external'],
  ])('%s', async (_, code, refused) => {
    await expect(buildOf(code)).rejects.toThrow(`${refused} (imported by`);
  });

  test.each([
    ['words beside code', ['en/drawer-words'], 'holds words of en\n'],
    ['words of two languages', ['later-english', 'id/drawer-words'], 'holds words of en, id\n'],
  ])('%s', async (_, modules, refused) => {
    const imports = modules.map((module, n) => `import * as words${n} from '${root}src/web/copy/${module}.ts';`);
    const code = [...imports, ...modules.map((_, n) => `console.log(words${n});`)].join('\n');
    await expect(buildOf(code)).rejects.toThrow(refused);
  });
});
