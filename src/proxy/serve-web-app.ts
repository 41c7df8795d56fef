import type { Handler } from 'hono';
import type { Authenticator, Identified } from './auth/authenticator.ts';
import { contentCoding } from './content-coding.ts';
import { firstReads } from './first-reads.ts';
import { withNotice } from './page-notice.ts';
import type { ProxyContext, ProxyEnv } from './proxy-env.ts';
import { rawPath } from './raw-request.ts';
import { policyOfPage } from './security-headers.ts';
import { streamPage } from './stream-page.ts';
import type { WebApp, WebFile } from './web-app.ts';

/** Asks the console's own API for a path, on behalf of a request for a page. Never rejects; its answers are JSON. */
export type AskApi = (c: ProxyContext, path: string, identified: Identified) => Promise<Response>;

/** How the console knows who opens a page, and asks itself for them. */
export type FirstReader = { identify: Authenticator['identify']; askApi: AskApi };

/** The addresses that the app draws; every other document is its 'no such page'. */
const pages: readonly { template: string; path: RegExp }[] = [
  { template: '/', path: /^\/$/ },
  { template: '/customers', path: /^\/customers\/?$/ },
  { template: '/customers/:id', path: /^\/customers\/[^/]+\/?$/ },
];

/**
 * Serves the built app: its files by exact path, the page for the addresses that it draws, 404 for the rest. A page
 * that a person opens who may read brings along what it would ask first.
 */
export function serveWebApp(app: WebApp, notice: string | null, { identify, askApi }: FirstReader): Handler<ProxyEnv> {
  const page = withNotice(app.page, notice);
  const pageHeaders = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': policyOfPage(page),
  };

  async function answerKnownPage(c: ProxyContext, path: string): Promise<Response> {
    const paths = isOpenedByPerson(c) ? firstReads(path, new URL(c.req.url).search) : [];
    const identified = paths.length === 0 ? null : await identify(c);
    if (identified === null || identified.person === null) return c.body(page, 200, pageHeaders);
    c.set('person', identified.person);
    const coding = contentCoding(c.req.header('accept-encoding'));
    if (coding !== 'identity') c.header('Content-Encoding', coding);
    const answers = paths.map((read) => ({ path: read, answer: askApi(c, read, identified) }));
    return c.body(streamPage(page, answers, coding, c.req.raw.signal), 200, pageHeaders);
  }

  return (c) => {
    const path = rawPath(c.req.raw, { env: c.env });
    const file = app.files.get(path);
    if (file !== undefined) return answerFile(c, path, file);
    const known = pages.find((candidate) => candidate.path.test(path));
    c.set('route', known?.template ?? 'unknown');
    if (known !== undefined) return answerKnownPage(c, path);
    if (isAskedForAsDocument(c, path)) return c.body(page, 404, pageHeaders);
    return c.text('Not found\n', 404, { 'Cache-Control': 'no-store' });
  };
}

function answerFile(c: ProxyContext, path: string, file: WebFile): Response {
  const isHashed = path.startsWith('/assets/');
  c.set('route', isHashed ? '/assets/*' : path);
  const forms = { br: file.br, gzip: file.gzip, identity: file.bytes };
  const coding = contentCoding(c.req.header('accept-encoding'), (candidate) => forms[candidate] !== null);
  const bytes = forms[coding] ?? file.bytes;
  return c.body(bytes, 200, {
    'Content-Type': file.type,
    'Content-Length': String(bytes.length),
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    Vary: 'Accept-Encoding',
    ...(coding !== 'identity' && { 'Content-Encoding': coding }),
  });
}

/**
 * True for a page that a person opens from here or by hand. Other sites, prefetches, images and frames could have pages
 * loaded in numbers that nobody looks at, and each would cost the organization requests to Kirim.
 */
function isOpenedByPerson(c: ProxyContext): boolean {
  const site = c.req.header('sec-fetch-site');
  return (
    c.req.method === 'GET' &&
    c.req.header('sec-fetch-dest') === 'document' &&
    (site === 'none' || site === 'same-origin') &&
    c.req.header('sec-purpose') === undefined
  );
}

function isAskedForAsDocument(c: ProxyContext, path: string): boolean {
  const isFile = /\.[^/]*$/.test(path);
  const destination = c.req.header('sec-fetch-dest');
  const wantsPage =
    destination === undefined ? c.req.header('accept')?.includes('text/html') : destination === 'document';
  return wantsPage === true && !isFile;
}
