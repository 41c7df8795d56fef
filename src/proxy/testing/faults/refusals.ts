import type { Fault, WireFaultKind } from '../../../contract/fault.ts';
import { answers, type FaultCase, neverCrosses } from '../fault-case.ts';
import { always } from '../raw-upstream.ts';
import { sampleError, sampleRequestId } from '../samples.ts';

const sentAt = 'Date: Sun, 22 Nov 2026 05:00:00 GMT';

/** A refusal in Kirim's own envelope. */
function refuses(
  line: string,
  code: string,
  gives: `${number} ${WireFaultKind}`,
  parts: Record<string, unknown> = {},
  error: Partial<Fault> = {},
): FaultCase {
  const body = JSON.stringify(sampleError(code, parts));
  return answers(`${line}, ${code}`, always({ status: line, body }), gives, 1, {
    error: { origin: 'kirim', code, upstream_status: Number(line.slice(0, 3)), request_id: sampleRequestId, ...error },
  });
}

/** A 429 with these values of Retry-After, and what is made of them. */
function pauses(name: string, values: readonly string[], seconds: number | null): FaultCase {
  const headers = [sentAt, ...values.map((value) => `Retry-After: ${value}`)];
  const body = JSON.stringify(sampleError('rate_limit_exceeded', { type: 'rate_limit_error' }));
  const answer = always({ status: '429 Too Many Requests', headers, body });
  return answers(`429, Retry-After ${name}`, answer, '429 kirim_rate_limited', 1, {
    headers: { 'retry-after': seconds === null ? null : String(seconds) },
    error: { retry_after_seconds: seconds, request_id: sampleRequestId, type: 'rate_limit_error' },
  });
}

/** A 503 whose body is not Kirim's envelope. */
function edge(name: string, body: string, type = 'application/json'): FaultCase {
  const headers = ['X-Request-Id: req_edge1', 'Retry-After: 2'];
  const answer = always({ status: '503 Service Unavailable', headers, type, body });
  return answers(`503 with ${name}`, answer, '502 kirim_unavailable', 1, {
    headers: { 'retry-after': '2' },
    error: { code: 'http_503', message: '', upstream_status: 503, request_id: 'req_edge1', retry_after_seconds: 2 },
  });
}

const odd = { type: 'weather_error', param: 'moon[0]' };

/** Kirim says no: asked once, passed on with its own code and reference, under a number that is not the person's own. */
export const refusals: readonly FaultCase[] = [
  pauses('of seconds', ['7'], 7),
  pauses('of zero', ['0'], 0),
  pauses('as a date', ['Sun, 22 Nov 2026 05:00:30 GMT'], 30),
  pauses('absent', [], null),
  pauses('-1', ['-1'], null),
  pauses('abc', ['abc'], null),
  pauses('1e9', ['1e9'], null),
  pauses('1.5', ['1.5'], null),
  pauses('twice', ['7', '8'], null),
  refuses('400 Bad Request', 'invalid_cursor', '400 kirim_invalid_cursor'),
  refuses('400 Bad Request', 'weather_too_fine', '400 kirim_bad_request', odd, odd),
  refuses('401 Unauthorized', 'invalid_api_key', '502 kirim_key_rejected'),
  refuses('402 Payment Required', 'subscription_inactive', '402 kirim_subscription_inactive'),
  refuses('402 Payment Required', 'weather_unpaid', '402 kirim_billing', odd, odd),
  refuses('403 Forbidden', 'feature_not_entitled', '402 kirim_feature_not_entitled'),
  refuses('403 Forbidden', 'weather_forbidden', '502 kirim_forbidden', odd, odd),
  refuses('404 Not Found', 'resource_not_found', '404 kirim_not_found'),
  refuses('404 Not Found', 'weather_unknown', '404 kirim_not_found', odd, odd),
  refuses('409 Conflict', 'conflict', '409 kirim_conflict'),
  refuses('418 Teapot', 'teapot', '502 kirim_unexpected_status'),
  refuses('422 Unprocessable', 'unprocessable', '422 kirim_unprocessable'),
  refuses('500 Internal Server Error', 'internal_error', '502 kirim_error'),
  refuses('502 Bad Gateway', 'bad_gateway', '502 kirim_unavailable'),
  refuses('504 Gateway Timeout', 'gateway_timeout', '502 kirim_gateway_timeout'),
  edge('nothing', ''),
  edge('an empty object', '{}'),
  edge('null', 'null'),
  edge('a list', '[]'),
  edge('an error that is a text', `{"error":"${neverCrosses}"}`),
  edge('an error that is a list', `{"error":["${neverCrosses}"]}`),
  edge('parts of other types', `{"error":{"type":1,"code":{},"message":["${neverCrosses}"],"param":5}}`),
  edge('HTML', `<h1>${neverCrosses}</h1>`, 'text/html'),
  edge('cut JSON', `{"error":{"message":"${neverCrosses}`),
];
