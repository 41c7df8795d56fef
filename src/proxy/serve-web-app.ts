import type { Handler } from 'hono';
import { withNotice } from './page-notice.ts';
import type { ProxyContext, ProxyEnv } from './proxy-env.ts';
import { rawPath } from './raw-request.ts';
import type { WebApp, WebFile } from './web-app.ts';

/** The addresses that the app draws; every other document is its 'no such page'. */
const pages: readonly { template: string; path: RegExp }[] = [
  { template: '/', path: /^\/$/ },
  { template: '/customers', path: /^\/customers\/?$/ },
  { template: '/customers/:id', path: /^\/customers\/[^/]+\/?$/ },
];

/** Serves the built app: its files by exact path, the page for the addresses that it draws, 404 for the rest. */
export function serveWebApp(app: WebApp, notice: string | null): Handler<ProxyEnv> {
  const page = withNotice(app.page, notice);
  const answerPage = (c: ProxyContext, status: 200 | 404) =>
    c.body(page, status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' });

  return (c) => {
    const path = rawPath(c.req.raw, { env: c.env });
    const file = app.files.get(path);
    if (file !== undefined) return answerFile(c, path, file);
    const known = pages.find((candidate) => candidate.path.test(path));
    c.set('route', known?.template ?? 'unknown');
    if (known !== undefined) return answerPage(c, 200);
    if (isAskedForAsDocument(c, path)) return answerPage(c, 404);
    return c.text('Not found\n', 404, { 'Cache-Control': 'no-store' });
  };
}

function answerFile(c: ProxyContext, path: string, file: WebFile): Response {
  const isHashed = path.startsWith('/assets/');
  c.set('route', isHashed ? '/assets/*' : path);
  const accepted = new Set(
    c.req
      .header('accept-encoding')
      ?.split(',')
      .map((coding) => coding.trim()),
  );
  const [coding, bytes] =
    file.br !== null && accepted.has('br')
      ? ['br', file.br]
      : file.gzip !== null && accepted.has('gzip')
        ? ['gzip', file.gzip]
        : [null, file.bytes];
  return c.body(bytes, 200, {
    'Content-Type': file.type,
    'Content-Length': String(bytes.length),
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    Vary: 'Accept-Encoding',
    ...(coding !== null && { 'Content-Encoding': coding }),
  });
}

function isAskedForAsDocument(c: ProxyContext, path: string): boolean {
  const isFile = /\.[^/]*$/.test(path);
  const destination = c.req.header('sec-fetch-dest');
  const wantsPage =
    destination === undefined ? c.req.header('accept')?.includes('text/html') : destination === 'document';
  return wantsPage === true && !isFile;
}
