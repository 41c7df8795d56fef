import { describe, expect, test } from 'vitest';
import { testProxy } from '../testing/test-proxy.ts';
import type { Authenticator } from './authenticator.ts';
import { noSignIn } from './none.ts';

const shut: Authenticator = { ...noSignIn, identify: async () => ({ person: null, refusal: 'no_role' }) };
const { ask } = testProxy({ authenticator: shut, accessContact: 'it@example.com' });

const spoken = [
  [null, 'en-GB'],
  ['', 'en-GB'],
  ['*', 'en-GB'],
  ['fr, de;q=0.8', 'en-GB'],
  ['id-ID,id;q=0.9,en-US;q=0.8', 'id'],
  ['in', 'id'],
  ['fr, id;q=0.5', 'id'],
  ['en;q=0.5, id;q=0.6', 'id'],
  ['en-US,en;q=0.9,id;q=0.8', 'en-GB'],
  ['id;q=0, fr', 'en-GB'],
  ['"><script>', 'en-GB'],
] as const;

describe.each(spoken)('a browser that wants %j', (wanted, locale) => {
  const headers: Record<string, string> = wanted === null ? {} : { 'Accept-Language': wanted };

  test(`is shown a page in ${locale}, marked as such`, async () => {
    const answer = await ask('/auth/sign-out', { method: 'POST', headers });
    expect(answer.headers.get('vary')).toBe('Accept-Language');
    const page = await answer.text();
    expect(page).toContain(`<html lang="${locale}">`);
    expect(page).toContain(
      locale === 'id' ? '<h1>Tidak perlu masuk ke konsol ini</h1>' : '<h1>Nobody signs in here</h1>',
    );
    expect(page).toContain(locale === 'id' ? '>Buka konsol</a>' : '>Open the console</a>');
  });

  test(`is refused in ${locale}, with whom to ask`, async () => {
    const { error } = await (await ask('/api/session', { headers })).json();
    expect(error.kind).toBe('no_role');
    expect(error.message).toMatch(
      locale === 'id'
        ? /^Anda sudah masuk, .* Hubungi it@example\.com\.$/
        : /^You are signed in, .* Ask it@example\.com\.$/,
    );
  });
});
