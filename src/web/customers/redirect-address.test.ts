import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redirectAddress } from './redirect-address.ts';

describe('a plain https address becomes a link', () => {
  test.each([
    [
      'https://toko.example/whatsapp/connected',
      'https://toko.example/whatsapp/connected',
      'toko.example',
      '/…/connected',
    ],
    ['https://toko.example/a/b/c/done/', 'https://toko.example/a/b/c/done/', 'toko.example', '/…/done'],
    ['https://toko.example/done', 'https://toko.example/done', 'toko.example', '/done'],
    ['https://toko.example', 'https://toko.example/', 'toko.example', ''],
    ['https://toko.example?src=mail', 'https://toko.example/?src=mail', 'toko.example', '?…'],
    ['https://toko.example/a/b?x=1', 'https://toko.example/a/b?x=1', 'toko.example', '/…/b?…'],
    ['https://toko.example:8443/a', 'https://toko.example:8443/a', 'toko.example:8443', '/a'],
    ['https://toko.example:443/a', 'https://toko.example/a', 'toko.example', '/a'],
    ['HTTPS://TOKO.EXAMPLE/A', 'https://toko.example/A', 'toko.example', '/A'],
    ['https://[::1]/a', 'https://[::1]/a', '[::1]', '/a'],
    // What it is is shown, not what it looks like: these letters are Cyrillic.
    [
      'https://\u0430\u0440\u0440\u04cf\u0435.example/',
      'https://xn--80ak6aa92e.example/',
      'xn--80ak6aa92e.example',
      '',
    ],
    ['https://toko.example\\@evil.example', 'https://toko.example/@evil.example', 'toko.example', '/@evil.example'],
    ['https://toko.example/a"b<c>', 'https://toko.example/a%22b%3Cc%3E', 'toko.example', '/a%22b%3Cc%3E'],
  ])('%s', (text, href, host, path) => {
    expect(redirectAddress(text)).toEqual({ href, host, path });
  });

  test('of 2,000 characters at most', () => {
    const longest = `https://toko.example/${'x'.repeat(1_979)}`;
    expect(longest).toHaveLength(2_000);
    expect(redirectAddress(longest)).toHaveProperty('href', longest);
    expect(redirectAddress(`${longest}x`)).toEqual({ fault: 'too-long', text: `${longest}x` });
  });
});

describe('anything else stays text', () => {
  test.each([
    ['not-https', 'javascript:alert(1)'],
    ['not-https', 'JavaScript:alert(1)'],
    ['not-https', 'javascript://toko.example/%0aalert(1)'],
    ['not-https', 'data:text/html,<script>alert(1)</script>'],
    ['not-https', 'data:text/html;base64,PHNjcmlwdD4='],
    ['not-https', 'vbscript:msgbox(1)'],
    ['not-https', 'blob:https://toko.example/5d0f0e0a'],
    ['not-https', 'file:///etc/passwd'],
    ['not-https', 'http://toko.example/a'],
    ['not-https', 'http://localhost.evil.example'],
    ['not-https', 'http://notlocalhost'],
    ['not-https', 'http:localhost'],
    ['not-https', 'ftp://localhost'],
    ['local-only', 'http://localhost:3000/a'],
    ['local-only', 'HTTP://LOCALHOST'],
    ['local-only', 'http://127.0.0.1:8080/a'],
    ['local-only', 'http://app.localhost/a'],
    ['not-https', 'ftp://toko.example'],
    ['not-https', 'mailto:admin@toko.example'],
    ['not-https', 'tel:+6281234567890'],
    ['not-https', 'intent://toko.example#Intent;scheme=https;end'],
    ['not-https', 'whatsapp://send?text=a'],
    ['not-https', 'about:blank'],
    ['not-https', 'view-source:https://toko.example'],
    ['not-https', 'https:toko.example'],
    ['not-https', 'https:/toko.example'],
    ['not-https', 'https:\\\\toko.example'],
    ['not-https', 'https:///toko.example'],
    ['not-https', 'https://\\toko.example'],
    ['holds-a-user-name', 'https://admin@toko.example'],
    ['holds-a-user-name', 'https://toko.example@evil.example'],
    ['holds-a-user-name', 'https://toko.example:443@evil.example/a'],
    ['holds-a-user-name', 'https://:secret@toko.example'],
    ['unreadable', ''],
    ['unreadable', 'toko.example'],
    ['unreadable', '//toko.example/a'],
    ['unreadable', '/a/b'],
    ['unreadable', '#'],
    ['unreadable', 'https://'],
    ['unreadable', 'https://toko.example:99999'],
    ['unreadable', 'https://toko .example'],
    ['unreadable', ' https://toko.example'],
    ['unreadable', 'https://toko.example '],
    ['unreadable', 'java\tscript:alert(1)'],
    ['unreadable', '\u0000javascript:alert(1)'],
    ['unreadable', 'https://toko.example/\n'],
    ['unreadable', '<script>alert(1)</script>'],
    ['unreadable', '{{url}}'],
    ['unreadable', 'null'],
  ])('%s: %j', (fault, text) => {
    expect(redirectAddress(text)).toEqual({ fault, text });
  });

  test.each(['0000', '0009', '000d', '00a0', '00ad', '200b', '200e', '2028', '202e', '2066', '3000', 'feff'])(
    'with the invisible U+%s somewhere in it',
    (codePoint) => {
      const invisible = String.fromCodePoint(Number.parseInt(codePoint, 16));
      const texts = ['|https://toko.example', 'https://toko|.example', 'https://toko.example/a|b'];
      for (const text of texts.map((place) => place.replace('|', invisible))) {
        expect(redirectAddress(text)).toEqual({ fault: 'unreadable', text });
      }
    },
  );
});

test('however the parts are put together, a link leads where it says, by https, with nobody named in it', () => {
  const starts = ['https://', 'HTTPS://', 'https:/', 'https:', 'http://', 'javascript:', 'data:', '//', ''];
  const parts = [
    'toko.example',
    'evil.example',
    '@',
    ':',
    '/',
    '\\',
    '?',
    '#',
    '%2f',
    '%00',
    '..',
    '[::1]',
    '443',
    'é',
    '<',
  ];
  const text = fc
    .tuple(fc.constantFrom(...starts), fc.array(fc.constantFrom(...parts), { maxLength: 8 }))
    .map(([start, rest]) => start + rest.join(''));
  fc.assert(
    fc.property(text, (written) => {
      const address = redirectAddress(written);
      if ('fault' in address) return;
      expect(written).toMatch(/^https:\/\/[^/\\]/i);
      const { protocol, username, password, host } = new URL(address.href);
      expect([protocol, username, password, host]).toEqual(['https:', '', '', address.host]);
      expect(new URL(written).host).toBe(host);
    }),
    { numRuns: 500 },
  );
});
