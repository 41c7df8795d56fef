import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

test.each([
  '/',
  '/customers',
  '/customers/cus_1?status=active&link=csl_01HXYZABCDEFGHJKMNPQRSTVWX',
  '/customers?a=%20b',
  '/nothing/here',
])('%s is come back to', (to) => {
  expect(returnPath(to)).toBe(to);
});

test.each([
  undefined,
  '',
  'customers',
  'https://evil.example',
  'https:/evil.example',
  '//evil.example',
  '///evil.example',
  '//evil.example/customers',
  '/\\evil.example/customers',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' /customers',
  '/customers\r\nSet-Cookie: a=b',
  '/.//evil.example',
  '/..//evil.example',
  '/%2e//evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/auth/sign-in',
  '/auth/sign-out',
  '/AUTH/callback?code=x',
  '/api/session',
  '/x/../api/v1/me',
  '/auth',
  '/customers/é',
  '/customers/csl_abcdefghijklmnopqrstuvwx',
  '/customers?link=csl_abcdefghijklmnopqrstuvwx',
  '/customers/kdv_live_0123456789abcdef',
  '/customers?q=kdv%5Ftest_0123456789abcdef',
  '/customers?link=csl%5Fabcdefghijklmnopqrstuvwx',
  `/customers/${'x'.repeat(1100)}`,
])('%j leads to the start', (to) => {
  expect(returnPath(to)).toBe('/');
});
