import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setupLinkStatuses } from '../contract/setup-link.ts';
import { faultIn } from './testing/fault-in.ts';
import { sampleLink, samplePage } from './testing/samples.ts';
import { fakeUpstream, testProxy } from './testing/test-proxy.ts';

const page = { body: samplePage([sampleLink]) };

describe('what is refused before Kirim is asked', () => {
  const links = '/api/v1/customers/cus_1/setup_links';

  test.each([
    [`${links}?status=paused`, 'invalid_request', 'status'],
    [`${links}?status=Active`, 'invalid_request', 'status'],
    [`${links}?status=`, 'invalid_request', 'status'],
    [`${links}?status=active&status=active`, 'invalid_request', 'status'],
    [`${links}?status=pending`, 'invalid_request', 'status'],
    [`${links}?limit=10`, 'invalid_request', 'limit'],
    [`${links}?cursor=`, 'invalid_request', 'cursor'],
    [`${links}?cursor=a%20b`, 'invalid_request', 'cursor'],
    [`${links}?cursor=%C3%A9`, 'invalid_request', 'cursor'],
    [`${links}?cursor=%0d%0a`, 'invalid_request', 'cursor'],
    [`${links}?cursor=${'a'.repeat(2049)}`, 'invalid_request', 'cursor'],
    [`${links}?__proto__[a]=1`, 'invalid_request', '__proto__[a]'],
    [`${links}?%3Cscript%3E=1`, 'invalid_request', undefined],
    ['/api/v1/customers?status=expired', 'invalid_request', 'status'],
    ['/api/v1/customers?limit=0', 'invalid_request', 'limit'],
    ['/api/v1/customers?limit=101', 'invalid_request', 'limit'],
    ['/api/v1/customers?limit=1e1', 'invalid_request', 'limit'],
    ['/api/v1/customers?limit=-1', 'invalid_request', 'limit'],
    ['/api/v1/customers/cus_1?status=active', 'invalid_request', 'status'],
    ['/api/v1/me?x=1', 'invalid_request', 'x'],
    ['/api/v1/customers/a%2Fb', 'invalid_request', 'id'],
    ['/api/v1/customers/%2e%2e', 'invalid_request', 'id'],
    ['/api/v1/customers/a%00b/setup_links', 'invalid_request', 'id'],
    ['/api/v1/customers/%E0%A4%A/setup_links', 'invalid_request', 'id'],
    ['/api/v1/customers/caf%C3%A9', 'invalid_request', 'id'],
    [`/api/v1/customers/${'a'.repeat(129)}`, 'invalid_request', 'id'],
    ['/api/v1/customers/csl_0123456789abcdefghijABCD', 'token_refused', 'id'],
    ['/api/v1/customers/csl_0123456789abcdefghijABCD/setup_links', 'token_refused', 'id'],
    ['/api/v1/customers/kdv_live_0123456789abcdef', 'invalid_request', 'id'],
  ])('%s', async (path, kind, param) => {
    const upstream = fakeUpstream(page);
    const { ask, lines } = testProxy({ upstream });
    const response = await ask(path);
    expect(response.status).toBe(400);
    expect(await faultIn(response)).toMatchObject({ origin: 'console', kind, ...(param !== undefined && { param }) });
    expect(upstream.asked).toEqual([]);
    expect(lines.join('')).not.toMatch(/csl_0123|kdv_live_0123/);
  });

  test('the four words of a status, a long cursor and an id of any opaque kind are let through', async () => {
    const upstream = fakeUpstream(page);
    const { ask } = testProxy({ upstream });
    for (const status of setupLinkStatuses) expect((await ask(`${links}?status=${status}`)).status).toBe(200);
    expect((await ask(`${links}?cursor=${'~'.repeat(2048)}`)).status).toBe(200);
    for (const id of ['a', '-', 'csl_01HXYZABCDEFGHJKMNPQRSTVWX', 'x'.repeat(128)]) {
      expect((await ask(`/api/v1/customers/${id}/setup_links`)).status).toBe(200);
    }
  });

  test('no text as an id makes Kirim be asked for anything but a customer of the opaque alphabet', async () => {
    const upstream = fakeUpstream(page);
    const { ask } = testProxy({ upstream });
    const id = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('..', '.', '../me', 'a/../b', '%2e%2e', '\\', 'a?b', 'a#b', '//x'),
    );
    await fc.assert(
      fc.asyncProperty(id, async (text) => {
        const response = await ask(`/api/v1/customers/${encodeURIComponent(text)}/setup_links`);
        expect([200, 400]).toContain(response.status);
      }),
      { numRuns: 1_000 },
    );
    for (const { path } of upstream.asked) expect(path).toMatch(/^\/customers\/[A-Za-z0-9_-]{1,128}\/setup_links$/);
  });

  test.each([
    '/api',
    '/api/',
    '/api/v1',
    '/api/v1/',
    '/api/v2/me',
    '/api/v1/me/',
    '/api/v1/ME',
    '/api/v1/customers/',
    '/api/v1/messages',
    '/api//v1/me',
    '/api/v1//me',
    '/api/v1/customers/cus_1/setup_links/',
    '/api/v1/customers/cus_1/setup_links/x.css',
    '/api/v1/customers/cus_1/setup_links/csl_1',
    '/api/v1/me;x',
  ])('%s is not there', async (path) => {
    const upstream = fakeUpstream(page);
    const response = await testProxy({ upstream }).ask(path);
    expect(response.status).toBe(404);
    expect(await faultIn(response)).toMatchObject({ kind: 'route_not_found' });
    expect(upstream.asked).toEqual([]);
  });

  const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'QUERY'];
  const paths = [
    '/api/v1/me',
    '/api/v1/customers',
    '/api/v1/customers/cus_1',
    links,
    '/api/v1/nothing',
    '/',
    '/customers',
    '/assets/app-abc123.js',
    '/nothing',
  ];
  test.each(methods.flatMap((method) => paths.map((path) => [method, path] as const)))(
    '%s %s',
    async (method, path) => {
      const upstream = fakeUpstream(page);
      const response = await testProxy({ upstream }).ask(path, {
        method,
        headers: { 'X-HTTP-Method-Override': 'GET' },
      });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      expect(await faultIn(response)).toMatchObject({ kind: 'method_not_allowed' });
      expect(upstream.asked).toEqual([]);
    },
  );

  test.each([{ 'Content-Length': '5' }, { 'Transfer-Encoding': 'chunked' }, { 'Content-Length': 'x' }])(
    'a read with a body: %o',
    async (headers) => {
      expect((await testProxy().ask('/api/v1/me', { headers })).status).toBe(400);
      expect((await testProxy().ask('/', { headers })).status).toBe(400);
    },
  );
});
