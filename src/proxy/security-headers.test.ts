import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyOfPage, securityHeaders } from './security-headers.ts';

const headers = new Map(securityHeaders);

test('the policy lets a page load its own files and nothing else, and nobody frame it', () => {
  expect(headers.get('Content-Security-Policy')?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
});

test('no other page holds a handle on it, embeds it, guesses at its types or learns where a person came from', () => {
  expect(Object.fromEntries(headers)).toMatchObject({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  expect([...headers.keys()].filter((name) => /^access-control|^server$|^x-powered/i.test(name))).toEqual([]);
});

test('no feature is left on but the one that the copy buttons need', () => {
  const features = headers.get('Permissions-Policy')?.split(', ') ?? [];
  expect(features).toEqual(
    expect.arrayContaining(['camera=()', 'microphone=()', 'geolocation=()', 'clipboard-read=()']),
  );
  expect(features.filter((feature) => !feature.endsWith('=()') || feature.startsWith('clipboard-write'))).toEqual([]);
});

test('a page may run the inline scripts that it was built with, to the letter, and no others', () => {
  const own = headers.get('Content-Security-Policy') ?? '';
  const page = '<script>a()</script><script src="/assets/a.js"></script><script type="application/json">{}</script>';
  const hash = createHash('sha256').update('a()').digest('base64');
  expect(policyOfPage(page)).toBe(own.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`));
  expect(policyOfPage('<p>none</p>')).toBe(own);
});
