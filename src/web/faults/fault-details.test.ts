import '../testing/have-words.ts';
import { expect, test } from 'vitest';
import { english } from '../copy/english.ts';
import { sampleError, sampleFault } from '../testing/samples.ts';
import { answerOf } from './answer-of.ts';
import { faultDetails } from './fault-details.ts';

const view = 'http://localhost:4600/customers/cus_paged?status=expired';

test('the details of a fault say everything once', () => {
  const error = sampleError('kirim_billing', { code: 'card_declined', upstream_status: 402 });
  expect(faultDetails(error, 'Kirim is holding back', view, english)).toBe(
    [
      'Kirim is holding back',
      'When: 2026-11-23 05:00:00 UTC',
      'Origin: Kirim',
      'Answer: 402 card_declined',
      'Kirim said: “Kirim’s own words.”',
      'Kirim reference: req_01HX',
      'Console reference: console-1',
      `View: ${view}`,
    ].join('\n'),
  );
});

test('what is not known is said to be not given', () => {
  const error = sampleError('offline', { request_id: null, console_request_id: null, message: '' });
  const lines = faultDetails(error, 'You’re offline', view, english).split('\n');
  expect(lines).toContain('Kirim reference: none given');
  expect(lines).toContain('Console reference: none given');
});

test.each([
  ['Kirim said nothing', sampleError('kirim_error', { message: '' })],
  ['the console speaks', sampleError('upstream_timeout', { message: 'The deadline passed.' })],
])('when %s, Kirim is not quoted', (_name, error) => {
  expect(faultDetails(error, 'A title', view, english)).not.toContain('Kirim said');
});

test('no more of the fault is told than that', () => {
  const error = sampleError('kirim_rate_limited', {
    type: 'rate_limit_error',
    param: 'cursor',
    retry_after_seconds: 5,
  });
  expect(faultDetails(error, 'A title', view, english)).not.toMatch(/cursor|kdv_|csl_|Bearer|rate_limit_error/);
});

test.each([
  [
    'Kirim’s own status, not the one it travelled under',
    sampleFault('kirim_key_rejected', { upstream_status: 401 }),
    401,
  ],
  ['the status of the console when Kirim gave none', sampleFault('upstream_timeout'), 504],
])('an answer shows %s', (_name, fault, status) => {
  expect(answerOf(fault)).toBe(`${status} some_code`);
});

test('a fault that the browser found has no status', () => {
  expect(answerOf(sampleFault('offline', { code: 'offline' }))).toBe('offline');
});

test('a secret that stands in somebody else’s text does not go along', () => {
  const error = sampleError('kirim_error', { message: 'Bad token csl_AbCdEfGhIjKlMnOpQrStWvqb' });
  const details = faultDetails(error, 'A title', `${view}&q=kdv_live_CANARYCANARYCANARYCANARY`, english);
  expect(details).toContain('csl_…Wvqb');
  expect(details).not.toMatch(/AbCdEf|CANARYCANARYCANARY/);
});
