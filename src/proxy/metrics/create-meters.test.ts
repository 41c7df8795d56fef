import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { faultTable } from '../../contract/fault.ts';
import { testProxy } from '../testing/test-proxy.ts';
import { createMeters } from './create-meters.ts';
import { gaugeProcess } from './gauge-process.ts';

const facts = { version: '1.2.3', commit: 'abc1234', mode: 'kirim', budgetShare: 0.8, reasons: () => [] } as const;

afterEach(() => {
  vi.useRealTimers();
});

/** The samples of a registry by name and labels, as Prometheus would read them. */
async function samplesOf({ registry }: ReturnType<typeof createMeters>): Promise<Map<string, number>> {
  const lines = (await registry.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

test('a request is counted by route and class of status, in seconds', async () => {
  const counted = createMeters();
  const { answered } = counted.meters;
  answered({ route: '/api/v1/me', status: 200, fault: null, ms: 3 });
  answered({ route: '/api/v1/me', status: 204, fault: null, ms: 40 });
  answered({ route: '/api/v1/me', status: 502, fault: 'kirim_key_rejected', ms: 12 });
  answered({ route: '/api/v1/me', status: 499, fault: null, ms: 12 });
  const samples = await samplesOf(counted);
  const count = (status: string) =>
    samples.get(`tautan_request_duration_seconds_count{route="/api/v1/me",status="${status}"}`);
  expect(['2xx', '5xx', 'left', '4xx'].map(count)).toEqual([2, 1, 1, undefined]);
  expect(samples.get('tautan_request_duration_seconds_bucket{le="0.005",route="/api/v1/me",status="2xx"}')).toBe(1);
  expect(samples.get('tautan_request_duration_seconds_sum{route="/api/v1/me",status="2xx"}')).toBeCloseTo(0.043);
  expect(samples.get('tautan_faults_total{kind="kirim_key_rejected",origin="kirim"}')).toBe(1);
});

test('a read of Kirim is counted by what came of it, with its second attempt', async () => {
  const counted = createMeters();
  const { asked, read, drift } = counted.meters;
  asked({ route: '/customers', fault: null, attempts: 2, ms: 300 });
  asked({ route: '/customers', fault: 'upstream_timeout', attempts: 1, ms: 10_001 });
  read('/customers', 'asked');
  read('/customers', 'fresh');
  drift('/customers', 'dropped_row', 3);
  counted.meters.readUnusually();
  const samples = await samplesOf(counted);
  expect(samples.get('tautan_kirim_duration_seconds_count{resource="/customers",outcome="ok"}')).toBe(1);
  expect(samples.get('tautan_kirim_duration_seconds_count{resource="/customers",outcome="fault"}')).toBe(1);
  expect(samples.get('tautan_kirim_reads_total{outcome="ok"}')).toBe(1);
  expect(samples.get('tautan_kirim_reads_total{outcome="upstream_timeout"}')).toBe(1);
  expect(samples.get('tautan_kirim_requests_total{resource="/customers"}')).toBe(3);
  expect(samples.get('tautan_reads_total{resource="/customers",answer="fresh"}')).toBe(1);
  expect(samples.get('tautan_drift_total{resource="/customers",kind="dropped_row"}')).toBe(3);
  expect(samples.get('tautan_unusual_reading_total')).toBe(1);
});

test('an allowance that nobody has told is absent, and is then what was said in the last minute', async () => {
  vi.useFakeTimers();
  const counted = createMeters();
  expect([...(await samplesOf(counted)).keys()].join()).not.toContain('allowance');
  counted.meters.allowance(600, 12);
  counted.meters.allowance(null, null);
  vi.advanceTimersByTime(60_000);
  const samples = await samplesOf(counted);
  expect(samples.get('tautan_kirim_allowance_limit')).toBe(600);
  expect(samples.get('tautan_kirim_allowance_remaining')).toBe(12);
  vi.advanceTimersByTime(1);
  const later = await samplesOf(counted);
  expect(later.get('tautan_kirim_allowance_limit')).toBe(600);
  expect(later.get('tautan_kirim_allowance_remaining')).toBeUndefined();
});

test('what has never happened is 0, so that its first time is an increase', async () => {
  const samples = await samplesOf(createMeters());
  for (const [kind, { origin, status }] of Object.entries(faultTable)) {
    expect(samples.get(`tautan_faults_total{kind="${kind}",origin="${origin}"}`)).toBe(status === null ? undefined : 0);
  }
  expect(samples.get('tautan_kirim_reads_total{outcome="kirim_rate_limited"}')).toBe(0);
  expect(samples.get('tautan_reads_total{resource="/customers/:id/setup_links",answer="stale"}')).toBe(0);
  expect(samples.get('tautan_drift_total{resource="/me",kind="extra_field"}')).toBe(0);
});

test('no label has a word of a request', async () => {
  const counted = createMeters();
  const { ask, app } = testProxy({ meters: counted.meters });
  const before = (await samplesOf(counted)).size;
  for (const path of [
    '/api/v1/customers/cus_WORD',
    '/api/v1/customers/cus_WORD/setup_links?status=WORD',
    '/api/v1/customers?cursor=WORD',
    '/api/v1/WORD',
    '/customers/WORD',
    '/assets/WORD.js',
    '/WORD',
    '/healthz?WORD',
  ]) {
    await ask(path, { headers: { 'User-Agent': 'WORD' } });
    await app.request(`http://WORD.example${path}`, { method: 'WORD' });
  }
  const samples = await samplesOf(counted);
  expect(samples.size).toBeGreaterThan(before);
  expect([...samples.keys()].filter((name) => name.includes('WORD'))).toEqual([]);
});

test('two registries know nothing of each other', async () => {
  const [one, other] = [createMeters(), createMeters()];
  one.meters.read('/me', 'fresh');
  expect((await samplesOf(other)).get('tautan_reads_total{resource="/me",answer="fresh"}')).toBe(0);
});

test('what is wrong now is asked for at each scrape', async () => {
  const counted = createMeters();
  const reasons: 'breaker_open'[] = [];
  gaugeProcess(counted.registry, { ...facts, reasons: () => reasons });
  const isOpen = async () => (await samplesOf(counted)).get('tautan_degraded{reason="breaker_open"}');
  expect(await isOpen()).toBe(0);
  reasons.push('breaker_open');
  expect(await isOpen()).toBe(1);
});

test('every metric of our own stands in the page for operators, and no other', async () => {
  const counted = createMeters();
  gaugeProcess(counted.registry, facts);
  const page = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
  const ours = counted.registry.getMetricsAsArray().map(({ name }) => name);
  const written = page.match(/\btautan_\w+/g) ?? [];
  expect(ours.filter((name) => name.startsWith('tautan_') && !page.includes(`\`${name}\``))).toEqual([]);
  const known = new Set(ours.flatMap((name) => [name, `${name}_bucket`, `${name}_count`, `${name}_sum`]));
  expect(written.filter((name) => !known.has(name))).toEqual([]);
});
