import '../testing/have-words.ts';
import { expect, test } from 'vitest';
import { english } from '../copy/english.ts';
import { sampleAsked, sampleRefused } from '../testing/asked.ts';
import { noon, sampleError, sampleFault, samplePage } from '../testing/samples.ts';
import { requestLine, requestLogText } from './request-line.ts';

const path = '/customers/cus_a/setup_links';

test('an answer: what for, status, time, reference and what is left', () => {
  const line = requestLine(sampleAsked(path, { params: { status: 'expired', cursor: 'secret-cursor' } }), english);
  expect(line).toMatchObject({
    whatFor: 'Expired links of cus_a · next page',
    answer: '200',
    isFault: false,
    duration: '20 ms',
    reference: 'ref req_01HX',
    allowance: '582/600 left',
  });
  expect(JSON.stringify(line)).not.toContain('cursor');
});

test('a fault says whose it is', () => {
  expect(requestLine(sampleRefused('/customers/cus_a'), english)).toMatchObject({
    whatFor: 'Customer cus_a',
    answer: 'Kirim · 402 quota',
    isFault: true,
    reference: 'ref req_402',
  });
});

test('where nothing was told, it says so; the console’s own reference stands in for Kirim’s', () => {
  const { meta } = samplePage([]);
  const silent = { ...meta, consoleRequestId: null, rateLimit: null };
  const fault = sampleFault('offline', { code: 'offline', request_id: null, console_request_id: null });
  expect(requestLine(sampleAsked('/me', { fault, meta: silent }), english)).toMatchObject({
    answer: 'Your connection · offline',
    reference: 'no reference given',
    allowance: 'allowance unknown',
  });
  expect(requestLine(sampleAsked('/me', { body: null }), english).reference).toBe('ref console-1');
});

test('an answer from memory is called so, with its age, and with the fault that it stands in for', () => {
  const { meta } = samplePage([], { readAt: noon - 42_000 });
  const kept = { ...meta, answeredAt: noon, ageSeconds: 42 };
  const line = requestLine(sampleAsked(path, { meta: kept }), english);
  expect(line).toMatchObject({ at: noon - 20, answer: '200', memory: 'from the console’s memory, 42 s old' });
  const insteadOf = sampleError('kirim_rate_limited', { code: 'kirim_rate_limited' });
  const old = requestLine(sampleAsked(path, { meta: { ...kept, insteadOf } }), english);
  expect(old.memory).toBe('from the console’s memory, 42 s old · in place of Kirim · 429 kirim_rate_limited');
  expect(requestLogText([old], 'Requests')).toContain(' · 20 ms · from the console’s memory, 42 s old · in place of ');
});

test('as text: a line each, in UTC, newest first', () => {
  const lines = [sampleAsked('/me'), sampleRefused(path)].map((request) => requestLine(request, english));
  expect(requestLogText(lines, 'Requests of this tab').split('\n')).toEqual([
    'Requests of this tab',
    '2026-11-23 04:59:59 UTC · Organisation · 200 · 20 ms · ref req_01HX · 582/600 left',
    '2026-11-23 04:59:59 UTC · Links of cus_a · Kirim · 402 quota · 20 ms · ref req_402 · 582/600 left',
  ]);
});
