import { expect, test } from 'vitest';
import { Fault, faultTable } from '../contract/fault.ts';
import type { KirimAnswer } from './read-answer.ts';
import { canaryKey, leaksIn } from './testing/canary-key.ts';
import { sampleError, sampleRequestId } from './testing/samples.ts';
import { refusalFault, unansweredFault } from './to-fault.ts';

const refusal = (status: number, body: unknown, more: Partial<KirimAnswer> = {}) =>
  refusalFault(
    {
      answered: true,
      status,
      body,
      requestId: null,
      retryAfterSeconds: null,
      rateLimit: null,
      rateRemaining: null,
      ...more,
    },
    'console-1',
  );

test.each([
  [400, 'invalid_request', 'kirim_bad_request', 400],
  [400, 'invalid_cursor', 'kirim_invalid_cursor', 400],
  [401, 'invalid_api_key', 'kirim_key_rejected', 502],
  [401, 'feature_not_entitled', 'kirim_key_rejected', 502],
  [402, 'subscription_inactive', 'kirim_subscription_inactive', 402],
  [402, 'subscription_past_due', 'kirim_subscription_inactive', 402],
  [402, 'plan_inactive', 'kirim_subscription_inactive', 402],
  [402, 'quota_exceeded', 'kirim_quota_exceeded', 402],
  [402, 'monthly_quota_reached', 'kirim_quota_exceeded', 402],
  [402, 'feature_not_entitled', 'kirim_feature_not_entitled', 402],
  [402, 'invoice_overdue', 'kirim_billing', 402],
  [402, '', 'kirim_billing', 402],
  [403, 'feature_not_entitled', 'kirim_feature_not_entitled', 402],
  [403, 'organization_suspended', 'kirim_forbidden', 502],
  [404, 'resource_not_found', 'kirim_not_found', 404],
  [404, 'quota_exceeded', 'kirim_not_found', 404],
  [409, 'conflict', 'kirim_conflict', 409],
  [422, 'idempotency_key_reuse', 'kirim_unprocessable', 422],
  [429, 'rate_limit_exceeded', 'kirim_rate_limited', 429],
  [500, 'internal_error', 'kirim_error', 502],
  [501, 'x', 'kirim_error', 502],
  [502, 'x', 'kirim_unavailable', 502],
  [503, 'x', 'kirim_unavailable', 502],
  [504, 'x', 'kirim_gateway_timeout', 502],
  [599, 'x', 'kirim_error', 502],
  [418, 'x', 'kirim_unexpected_status', 502],
] as const)('%i %s is %s, told under %i', (status, code, kind, told) => {
  const fault = refusal(status, sampleError(code));
  expect(fault).toMatchObject({ origin: 'kirim', kind, upstream_status: status, console_request_id: 'console-1' });
  expect(faultTable[fault.kind].status).toBe(told);
  expect(Fault.parse(fault)).toEqual(fault);
});

test("passes on Kirim's code, type, parameter, message and request id", () => {
  const body = sampleError('invalid_field_value', { type: 'invalid_request_error', param: 'status' });
  expect(refusal(400, body, { retryAfterSeconds: 7 })).toEqual({
    origin: 'kirim',
    kind: 'kirim_bad_request',
    code: 'invalid_field_value',
    type: 'invalid_request_error',
    param: 'status',
    message: 'Something is the matter.',
    upstream_status: 400,
    request_id: sampleRequestId,
    console_request_id: 'console-1',
    retry_after_seconds: 7,
  });
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a string', 'error'],
  ['an array', []],
  ['an error that is a string', { error: 'no' }],
  ['an error that is an array', { error: [] }],
  ['parts of other types', { error: { type: 1, code: {}, message: [], param: 5, request_id: null } }],
])('an envelope that is %s still gives a whole fault', (_name, body) => {
  expect(refusal(503, body, { requestId: 'req_header' })).toEqual({
    origin: 'kirim',
    kind: 'kirim_unavailable',
    code: 'http_503',
    message: '',
    upstream_status: 503,
    request_id: 'req_header',
    console_request_id: 'console-1',
    retry_after_seconds: null,
  });
});

test('hostile words are cleaned, cut or dropped', () => {
  const hostile = sampleError('<script>', {
    type: 'x'.repeat(65),
    param: 'a\nb',
    message: `\u202e${canaryKey} ${'<b>'.repeat(400)}`,
    request_id: 'req_1"><img>',
  });
  const fault = refusal(400, hostile);
  expect(fault).toMatchObject({ code: 'http_400', request_id: null });
  expect(fault).not.toHaveProperty('type');
  expect(fault).not.toHaveProperty('param');
  expect(fault.message).toHaveLength(500);
  expect(leaksIn(JSON.stringify(fault))).toEqual([]);
});

test('a request without an answer has the words of the console and its own id', () => {
  const fault = unansweredFault(
    { answered: false, kind: 'upstream_timeout', upstreamStatus: null, requestId: null },
    'console-1',
  );
  expect(fault).toEqual({
    origin: 'console',
    kind: 'upstream_timeout',
    code: 'upstream_timeout',
    message: 'Kirim did not answer in time.',
    request_id: null,
    console_request_id: 'console-1',
    retry_after_seconds: null,
  });
});

test('an answer that was no JSON is told by what it was', () => {
  expect(refusal(502, undefined, { mediaType: 'text/html' })).toMatchObject({
    kind: 'kirim_unavailable',
    message: '',
    media_type: 'text/html',
    upstream_status: 502,
  });
  expect(refusal(502, {})).not.toHaveProperty('media_type');
});
