import { expect, test } from 'vitest';
import { CustomerResponse } from '../contract/customer.ts';
import { isTokenLookalike } from '../contract/ids.ts';
import { readPage, SetupLinkPage } from '../contract/page.ts';
import { SetupLink, setupLinkStatuses } from '../contract/setup-link.ts';
import { type SentinelId, sentinels } from './sentinels.ts';
import { openSandbox } from './testing/open-sandbox.ts';
import { idsOf, linksOf, type Promised, refusal, refuses, secondPage } from './testing/sentinel-promises.ts';

// What each sentinel does; those of the socket say here what they do without one, and have tests of their own.
const promises: Record<SentinelId, Promised> = {
  cus_empty: async ({ rows }) => {
    expect(await rows(linksOf('cus_empty'))).toMatchObject({ data: [], has_more: false, next_cursor: null });
  },
  cus_capped: async ({ rows }) => {
    const newest = await rows(linksOf('cus_capped'));
    expect(newest).toMatchObject({ has_more: false, next_cursor: null });
    expect(newest.data.length).toBe(50);
    for (const status of ['consumed', 'expired', 'revoked']) {
      const { data } = await rows(`${linksOf('cus_capped')}?status=${status}`);
      const older = idsOf(data).filter((id) => !idsOf(newest.data).includes(id));
      expect(older.length).toBeGreaterThan(10);
    }
  },
  cus_paged: async ({ pages }) => {
    const all = await pages(linksOf('cus_paged'));
    expect(new Set(idsOf(all.flatMap((page) => page.data))).size).toBe(180);
  },
  cus_more_without_cursor: async ({ rows }) => {
    const page = await rows(linksOf('cus_more_without_cursor'));
    expect([page.data.length, page.has_more, page.next_cursor]).toEqual([50, true, null]);
  },
  cus_cursor_loop: async (sandbox) => {
    const first = await sandbox.rows(linksOf('cus_cursor_loop'));
    const second = await sandbox.rows(`${linksOf('cus_cursor_loop')}?cursor=${first.next_cursor}`);
    expect(second).toMatchObject({ has_more: true, next_cursor: first.next_cursor });
    expect(second.data.length).toBe(50);
    expect(idsOf(second.data).some((id) => idsOf(first.data).includes(id))).toBe(false);
  },
  cus_duplicates: async ({ pages }) => {
    const [first, second, third] = await pages(linksOf('cus_duplicates'));
    expect(idsOf(second?.data.slice(0, 10) ?? [])).toEqual(idsOf(first?.data.slice(-10) ?? []));
    expect(idsOf(third?.data.slice(0, 10) ?? [])).toEqual(idsOf(second?.data.slice(-10) ?? []));
    const all = [first, second, third].flatMap((page) => idsOf(page?.data ?? []));
    expect([all.length, new Set(all).size, third?.has_more]).toEqual([120, 100, false]);
  },
  cus_subscription_inactive: refuses(402, 'invalid_request_error', 'subscription_inactive', false),
  cus_quota_exceeded: refuses(402, 'invalid_request_error', 'quota_exceeded', false),
  cus_feature_not_entitled: refuses(402, 'invalid_request_error', 'feature_not_entitled', false),
  cus_billing_other: async ({ problem, get }) => {
    const answer = await problem(get(linksOf('cus_billing_other')));
    expect(answer).toMatchObject({ status: 402, code: 'invoice_overdue_soft_block' });
    expect(answer.message).toContain('INV-2026-0419');
  },
  cus_not_found: refuses(404, 'not_found', 'resource_not_found', true),
  cus_forbidden: refuses(403, 'permission_error', 'organization_suspended', true),
  cus_key_rejected: refuses(401, 'authentication_error', 'invalid_api_key', true),
  cus_bad_request: async ({ problem, get }) => {
    const answer = await problem(get(linksOf('cus_bad_request')));
    expect(answer).toMatchObject({ status: 400, code: 'invalid_field_value', param: 'status' });
  },
  cus_rate_limited: async ({ problem, get, rows, pass }) => {
    const first = await problem(get(linksOf('cus_rate_limited')));
    expect([first.status, first.headers.get('Retry-After')]).toEqual([429, '5']);
    expect(first.headers.get('X-RateLimit-Remaining')).toBe('0');
    pass(3.5);
    expect((await get(linksOf('cus_rate_limited'))).headers.get('Retry-After')).toBe('2');
    pass(1.5);
    expect((await rows(linksOf('cus_rate_limited'))).data.length).toBe(12);
    expect((await get('/me')).headers.get('X-RateLimit-Remaining')).toBe('599');
  },
  cus_rate_limited_page_2: async (sandbox) => {
    const { problem, get, rows, pass } = sandbox;
    const second = await secondPage(sandbox, 'cus_rate_limited_page_2');
    const answer = await problem(get(second));
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '5']);
    pass(5);
    expect((await rows(second)).data.length).toBe(50);
  },
  cus_rate_limited_always: async ({ get, pass }) => {
    for (let read = 0; read < 4; read += 1) {
      const answer = await get(linksOf('cus_rate_limited_always'));
      expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '2']);
      pass(2);
    }
    expect((await get('/me')).headers.get('X-RateLimit-Remaining')).toBe('599');
  },
  cus_error_500: refuses(500, 'api_error', 'internal_error', false),
  cus_error_once: async ({ get }) => {
    const statuses = [await get(linksOf('cus_error_once')), await get(linksOf('cus_error_once'))];
    expect(statuses.map(({ status }) => status)).toEqual([500, 200]);
  },
  cus_error_page_2: async (sandbox) => {
    const second = await secondPage(sandbox, 'cus_error_page_2');
    expect((await sandbox.get(second)).status).toBe(500);
    expect((await sandbox.get(second)).status).toBe(500);
    expect((await sandbox.rows(linksOf('cus_error_page_2'))).data.length).toBe(50);
  },
  cus_error_on_refresh: async ({ rows, get, pass }) => {
    expect((await rows(linksOf('cus_error_on_refresh'))).data.length).toBe(20);
    pass(20);
    expect((await get(linksOf('cus_error_on_refresh'))).status).toBe(500);
    pass(20);
    expect((await get(linksOf('cus_error_on_refresh'))).status).toBe(500);
  },
  cus_header_fails: async (sandbox) => {
    expect(await refusal(sandbox, '/customers/cus_header_fails')).toEqual([500, 'api_error', 'internal_error']);
    expect((await sandbox.rows(linksOf('cus_header_fails'))).data.length).toBe(8);
  },
  cus_hostile: async ({ rows, get }) => {
    const page = await rows(linksOf('cus_hostile'));
    expect(SetupLinkPage.parse(page)).toEqual(page);
    const text = JSON.stringify(page) + (await (await get('/customers/cus_hostile')).text());
    for (const part of [
      '<script>',
      '\\u0000',
      '\u202E',
      'javascript:',
      'data:text',
      'vbscript:',
      '//evil',
      '\\ud800',
    ]) {
      expect(text).toContain(part);
    }
    expect(page.data.some(({ id }) => id === '../../me')).toBe(true);
    expect(text).toMatch(/(long ){2000}/);
    for (const status of setupLinkStatuses) {
      expect((await rows(`${linksOf('cus_hostile')}?status=${status}`)).data.length).toBeGreaterThan(0);
    }
  },
  cus_drift: async ({ rows }) => {
    const { data, ...page } = await rows(linksOf('cus_drift'));
    const read = readPage(SetupLink, { data, ...page });
    expect([data.length, read?.page.data.length, read?.dropped]).toEqual([14, 13, 1]);
    expect(data.map(({ status }) => status)).toContain('paused');
    expect(isTokenLookalike(String(data.find((row) => 'token' in row)?.token))).toBe(true);
    expect(data.some((row) => 'setup_url' in row)).toBe(true);
    expect(data.some((row) => 'api_key' in row)).toBe(true);
    expect(data.some((row) => !('token_last4' in row))).toBe(true);
    expect(data.some((row) => typeof row.expires_at === 'number')).toBe(true);
    expect(JSON.stringify(read)).not.toMatch(/leaked_token|kdv_live/);
  },
  cus_reset: async ({ get }) => {
    expect((await get('/customers/cus_reset')).status).toBe(200);
  },
  cus_html: async ({ get }) => {
    const answer = await get(linksOf('cus_html'));
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.headers.get('X-Request-Id')).toBeNull();
    expect(answer.headers.get('X-RateLimit-Limit')).toBeNull();
    expect(await answer.text()).toContain('<h1>');
  },
  cus_hang: async ({ get }) => {
    expect((await get('/customers/cus_hang')).status).toBe(200);
  },
  cus_new_rows: async ({ pages, rows, pass }) => {
    const first = idsOf((await pages(linksOf('cus_new_rows'))).flatMap((page) => page.data));
    expect(first.length).toBe(120);
    pass(10);
    const second = SetupLinkPage.parse(await rows(linksOf('cus_new_rows'))).data;
    expect(second[0]).toMatchObject({ status: 'active', created_at: '2026-11-23T05:00:10.000Z' });
    expect(idsOf(second)).toEqual([second[0]?.id, ...first.slice(0, 49)]);
    pass(10);
    const third = idsOf((await rows(linksOf('cus_new_rows'))).data);
    expect(third.slice(1)).toEqual(idsOf(second).slice(0, 49));
  },
  cus_status_change: async ({ rows }) => {
    const active = async () => idsOf((await rows(`${linksOf('cus_status_change')}?status=active`)).data);
    const before = await active();
    expect(await active()).toEqual(before.slice(1));
    const { data } = await rows(linksOf('cus_status_change'));
    const used = data.find(({ id }) => id === before[0]);
    expect(used).toMatchObject({ status: 'consumed', consumed_at: '2026-11-23T05:00:00.000Z' });
  },
  cus_last4: async ({ rows }) => {
    const { data } = await rows(linksOf('cus_last4'));
    expect(SetupLinkPage.shape.data.parse(data).map((link) => link.token_last4)).toEqual(
      expect.arrayContaining(['12e3', '=abc', '-1e5']),
    );
  },
  cus_consumed_without_number: async ({ rows, get }) => {
    const { data } = CustomerResponse.parse(await (await get('/customers/cus_consumed_without_number')).json());
    expect(data.whatsapp_accounts).toEqual([]);
    expect((await rows(`${linksOf('cus_consumed_without_number')}?status=consumed`)).data.length).toBe(1);
  },
  cus_bad_times: async ({ rows }) => {
    const links = SetupLinkPage.parse(await rows(linksOf('cus_bad_times'))).data;
    expect(links.some((link) => link.status === 'consumed' && link.consumed_at === null)).toBe(true);
    expect(links.some((link) => link.expires_at === '')).toBe(true);
    expect(links.some((link) => link.expires_at !== '' && Number.isNaN(Date.parse(link.expires_at)))).toBe(true);
    expect(links.some((link) => link.status === 'active' && link.expires_at < '2026')).toBe(true);
  },
  cus_gateway_timeout: refuses(504, 'api_error', 'gateway_timeout', false),
  cus_invalid_cursor_always: async (sandbox) => {
    const second = await secondPage(sandbox, 'cus_invalid_cursor_always');
    const expected = [400, 'invalid_request_error', 'invalid_cursor'];
    expect(await refusal(sandbox, second)).toEqual(expected);
    expect(await refusal(sandbox, second)).toEqual(expected);
  },
  cus_slow_filter: async ({ rows, waits }) => {
    await rows(`${linksOf('cus_slow_filter')}?status=active`);
    await rows(linksOf('cus_slow_filter'));
    expect(waits).toEqual([]);
    expect((await rows(`${linksOf('cus_slow_filter')}?status=expired`)).data.length).toBeGreaterThan(0);
    expect(waits).toEqual([3_000]);
  },
  cus_unavailable: async ({ problem, get }) => {
    const answer = await problem(get(linksOf('cus_unavailable')));
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '2']);
  },
  cus_slow: async ({ rows, waits }) => {
    expect((await rows(linksOf('cus_slow'))).data.length).toBe(12);
    expect(waits).toEqual([8_000]);
  },
  cus_bad_json: async ({ get }) => {
    const answer = await get(linksOf('cus_bad_json'));
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/json']);
    await expect(answer.json()).rejects.toThrow(SyntaxError);
  },
  cus_huge: async ({ get }) => {
    const text = await (await get(linksOf('cus_huge'))).text();
    expect(text.length).toBeGreaterThan(2 * 1024 * 1024);
    expect(SetupLinkPage.parse(JSON.parse(text)).data.length).toBe(50);
  },
  cus_invalid_cursor: async (sandbox) => {
    const second = await secondPage(sandbox, 'cus_invalid_cursor');
    expect(await refusal(sandbox, second)).toEqual([400, 'invalid_request_error', 'invalid_cursor']);
    expect((await sandbox.pages(linksOf('cus_invalid_cursor'))).length).toBe(2);
  },
};

for (const { id, shows } of Object.values(sentinels)) {
  test(`${id}: ${shows}`, async () => {
    await promises[id](openSandbox(), id);
  });
}
