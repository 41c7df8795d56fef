import { answers, type FaultCase, type MoreOfCase } from '../fault-case.ts';
import { always, type RawAnswer } from '../raw-upstream.ts';
import { sampleDetail, sampleLink, samplePage, sampleRequestId } from '../samples.ts';

const json = (body: unknown, headers: string[] = []): RawAnswer => always({ headers, body: JSON.stringify(body) });
const { id, created_at: _, ...withoutIdAndTime } = sampleLink;
const limit = 'x-tautan-ratelimit-limit';
const remaining = 'x-tautan-ratelimit-remaining';

function page(name: string, body: object, more: MoreOfCase): FaultCase {
  return answers(name, json({ ...samplePage([]), ...body }), 200, 1, more);
}

function rate(name: string, headers: string[], said: MoreOfCase['headers'] & {}): FaultCase {
  return answers(name, json(samplePage([sampleLink]), headers), 200, 1, { headers: said });
}

/** Answers that are not quite those of the contract, and are borne: what can be read is shown, what differs is counted. */
export const drifts: readonly FaultCase[] = [
  page('a good page', { data: [sampleLink] }, { body: samplePage([sampleLink]), drift: {} }),
  page(
    'exactly 50 links',
    { data: Array.from({ length: 50 }, (_row, nth) => ({ ...sampleLink, id: `csl_${nth}` })) },
    { body: { has_more: false }, headers: { 'x-tautan-dropped': null }, drift: {} },
  ),
  page(
    'fields that are not of the contract',
    { total: 1, data: [{ ...sampleLink, token: 'csl_0123456789abcdefghijABCD', setup_url: 'https://x.example' }] },
    { body: samplePage([sampleLink]), drift: { extra_field: 3 } },
  ),
  page(
    'fields of other types',
    { data: [{ ...sampleLink, token_last4: 1234, consumed_at: {}, expires_at: null }] },
    { body: { data: [{ token_last4: '', consumed_at: null, expires_at: '' }] }, drift: { unreadable_field: 3 } },
  ),
  page(
    'a field that is missing',
    { data: [{ id, ...withoutIdAndTime }] },
    { body: { data: [{ id, created_at: '' }] }, drift: { unreadable_field: 1 } },
  ),
  page(
    'rows without an id',
    { data: [withoutIdAndTime, sampleLink, null] },
    { body: samplePage([sampleLink]), headers: { 'x-tautan-dropped': '2' }, drift: { dropped_row: 2 } },
  ),
  page(
    'a status that is unknown',
    { data: [{ ...sampleLink, status: 'paused'.repeat(20) }] },
    { body: { data: [{ status: 'paused'.repeat(20).slice(0, 32) }] }, drift: {} },
  ),
  page(
    'more rows, and no way there',
    { data: [sampleLink], has_more: true },
    { body: { has_more: true, next_cursor: null }, drift: { inconsistent_page: 1 } },
  ),
  page(
    'an empty page before more rows',
    { has_more: true, next_cursor: 'abc' },
    { body: { data: [], has_more: true, next_cursor: 'abc' }, drift: {} },
  ),
  answers('numbers of a customer that are no list', json({ data: { ...sampleDetail, whatsapp_accounts: 1 } }), 200, 1, {
    path: '/api/v1/customers/cus_1',
    body: { data: { id: sampleDetail.id, whatsapp_accounts: [] } },
    drift: { unreadable_field: 2 },
  }),
  answers('another request id in the header', json(samplePage([]), ['X-Request-Id: req_other']), 200, 1, {
    body: { request_id: sampleRequestId },
    drift: { request_id: 1 },
  }),
  rate('an allowance', ['X-RateLimit-Limit: 600', 'X-RateLimit-Remaining: 599'], {
    [limit]: '600',
    [remaining]: '599',
  }),
  rate('a used allowance', ['X-RateLimit-Limit: 600', 'X-RateLimit-Remaining: 0'], {
    [limit]: '600',
    [remaining]: '0',
  }),
  rate('a greater allowance', ['X-RateLimit-Limit: 6000', 'X-RateLimit-Remaining: 5999'], { [limit]: '6000' }),
  rate('no word on the allowance', [], { [limit]: null, [remaining]: null }),
  rate('nonsense on it', ['X-RateLimit-Limit: lots', 'X-RateLimit-Remaining: -1'], {
    [limit]: null,
    [remaining]: null,
  }),
  rate('two words on it', ['X-RateLimit-Remaining: 5', 'X-RateLimit-Remaining: 6'], { [remaining]: null }),
];
