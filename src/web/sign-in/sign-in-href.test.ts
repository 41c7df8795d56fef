import { expect, test } from 'vitest';
import { signInHref } from './sign-in-href.ts';

function comesBackTo(pathname: string, search = ''): string | null {
  const address = new URL(signInHref({ pathname, search }), 'https://console.example');
  expect(address.pathname).toBe('/auth/sign-in');
  expect([...address.searchParams.keys()]).toEqual(['to']);
  return address.searchParams.get('to');
}

test('signing in leads back to the view: the filter and the open link too', () => {
  const search = '?status=expired&link=csl_01HXYZABCDEFGHJKMNPQRSTVWX';
  expect(comesBackTo('/customers/cus_a', search)).toBe(`/customers/cus_a${search}`);
});

test('what an id is spelled with comes back as it was', () => {
  expect(comesBackTo('/customers/a%2Fb%26c', '?status=%23')).toBe('/customers/a%2Fb%26c?status=%23');
});

test.each([
  ['a live token in the path', '/customers/csl_AbCdEfGhIjKlMnOpQrStWvqb', ''],
  ['a live token in the search', '/customers', '?q=csl_AbCdEfGhIjKlMnOpQrStWvqb'],
  ['an API key in the path', '/customers/kdv_live_AbCdEfGhIjKl', ''],
  ['an API key in the search', '/customers', '?q=Bearer%20kdv_test_AbCdEfGhIjKl'],
  ['a step of signing in', '/auth/signed-out', ''],
  ['a step of signing in with a code', '/auth/callback', '?code=a&state=b'],
])('%s is not come back to', (_name, pathname, search) => {
  expect(comesBackTo(pathname, search)).toBe('/customers');
  expect(signInHref({ pathname, search })).not.toContain('AbCdEf');
});
