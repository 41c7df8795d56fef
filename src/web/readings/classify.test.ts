import { describe, expect, test } from 'vitest';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { classify, type Reading } from './classify.ts';

const secret = 'aB3-_dEfGhIjKlMnOpQrStUv';
const token = `csl_${secret}`;
const linkId = 'csl_01HXYZABCDEFGHJKMNPQRSTVWX';
const cus = 'cus_335T08RM0EAKN9DTE6RD5RWP7B';
const internal = '5d0f0e0a-3a5e-4a51-9a2b-6f1f5a1f0001';

const asToken: Reading[] = [{ kind: 'token', last4: 'StUv' }];
const asKey: Reading[] = [{ kind: 'api-key' }];
const asCustomer = (
  id: string,
  link: string | null = null,
  status: SetupLinkStatus | null = null,
  reason: string | null = null,
): Reading[] => [{ kind: 'customer-id', id, status, linkId: link, reason }];
const asLink: Reading[] = [{ kind: 'link-id', id: linkId }];
const asRequest = (id: string): Reading[] => [{ kind: 'request-id', id }];
const asInternal: Reading[] = [{ kind: 'internal-id', id: internal }];
const asHost = (host: string): Reading[] => [{ kind: 'redirect-host', host }];
const asEmail = (text: string): Reading[] => [{ kind: 'email', text }];
const asPhone = (text: string): Reading[] => [{ kind: 'phone', text }];
const asName = (text: string): Reading[] => [{ kind: 'name', text }];
const last4 = (ending: string): Reading => ({ kind: 'last4', last4: ending });
const asEnding = (ending: string): Reading[] => [last4(ending)];
const endingOrName = (text: string): Reading[] => [last4(text), { kind: 'name', text }];
const landing = (id: string | null, status: string | null, reason: string | null): Reading[] => [
  { kind: 'landing', id, status, reason },
];

const table: [string, Reading[]][] = [
  // A live token, however it comes.
  [token, asToken],
  [` ${token}\n`, asToken],
  [`https://app.kirimdev.com/onboard/${token}`, asToken],
  [`https://app.kirimdev.com/onboard/${token}?src=mail#top`, asToken],
  [encodeURIComponent(`https://app.kirimdev.com/onboard/${token}`), asToken],
  [encodeURIComponent(encodeURIComponent(`/onboard/${token}?x=1`)), asToken],
  [token.replaceAll('_', '%5F'), asToken],
  [`The link ${token} doesn’t work`, asToken],
  [`${token}, ${linkId} and ${cus}`, asToken],
  [`https://yourapp.com/?customer_id=${cus}&status=failed&next=/onboard/${token}`, asToken],
  [`${token}A`, asToken],
  [`${token.slice(0, 9)}\n${token.slice(9)}`, asToken],
  // A key of Kirim's.
  [`kdv_live_${secret}`, asKey],
  [`Authorization: Bearer kdv_test_${secret}`, asKey],
  // Customer ids.
  [cus, asCustomer(cus)],
  ['cus_paged', asCustomer('cus_paged')],
  [`  ${cus}\t`, asCustomer(cus)],
  [`“${cus}”`, asCustomer(cus)],
  [`(${cus}),`, asCustomer(cus)],
  [`customer ${cus} says it fails`, asCustomer(cus)],
  ['cus_335T 08RM 0EAK N9DT E6RD 5RWP 7B', asCustomer(cus)],
  [`/customers/${cus}?status=expired`, asCustomer(cus, null, 'expired')],
  [`/customers/${cus}?status=paused`, asCustomer(cus)],
  [`https://console.example/customers/${cus}`, asCustomer(cus)],
  [`https://console.example/customers/${cus}?status=active&link=${linkId}`, asCustomer(cus, linkId, 'active')],
  [`https://console.example/customers/${cus}?reason=no_waba_found`, asCustomer(cus, null, null, 'no_waba_found')],
  [
    `see https://console.example/customers/${cus}?status=expired&link=${linkId}&reason=x&seen=active@1795672800 please`,
    asCustomer(cus, linkId, 'expired', 'x'),
  ],
  ['cus_ 335T 08RM 0EAK N9DT E6RD 5RWP 7B', asCustomer(cus)],
  ['cus_\n335T 08RM 0EAK\nN9DT E6RD 5RWP 7B', asCustomer(cus)],
  [`http://127.0.0.1:4600/customers/cus_paged`, asCustomer('cus_paged')],
  [`${cus} ${linkId}`, asCustomer(cus, linkId)],
  ['cus_', [{ kind: 'last4', last4: 'cus_' }, ...asName('cus_')]],
  // Link ids.
  [linkId, asLink],
  [`link ${linkId}.`, asLink],
  [`?link=${linkId}`, asLink],
  [linkId.slice(0, -3), asName(linkId.slice(0, -3))],
  ['csl_short', asName('csl_short')],
  // Where Kirim sent somebody after a sign-up.
  [
    `https://yourapp.com/whatsapp/connect-failed?customer_id=${internal}&status=failed&reason=token_exchange_failed`,
    landing(internal, 'failed', 'token_exchange_failed'),
  ],
  [
    `https://yourapp.com/done?src=mail&customer_id=${cus}&account_id=acc_1&status=success`,
    landing(cus, 'success', null),
  ],
  [
    'http://localhost:3000/failed?customer_id=x&status=failed&reason=signup_cancelled',
    landing('x', 'failed', 'signup_cancelled'),
  ],
  ['https://yourapp.com/failed?reason=no_waba_found', landing(null, null, 'no_waba_found')],
  ['https://yourapp.com/failed?status=failed', landing(null, 'failed', null)],
  ['https://yourapp.com/failed?status=failed&reason=', landing(null, 'failed', null)],
  [
    'https://yourapp.com/#/failed?status=failed&reason=already_onboarded&customer_id=c',
    landing('c', 'failed', 'already_onboarded'),
  ],
  ['https://yourapp.com/#status=failed&reason=x', landing(null, 'failed', 'x')],
  ['yourapp.com/failed?status=failed&reason=x', landing(null, 'failed', 'x')],
  ['?customer_id=c&status=failed&reason=phone_lookup_failed', landing('c', 'failed', 'phone_lookup_failed')],
  ['status=failed&reason=coexistence_mismatch', landing(null, 'failed', 'coexistence_mismatch')],
  ['reason=account_limit_reached', landing(null, null, 'account_limit_reached')],
  ['signup_cancelled', landing(null, null, 'signup_cancelled')],
  [' “no_waba_found”, ', landing(null, null, 'no_waba_found')],
  ['signup_cancel', asName('signup_cancel')],
  [
    'https://yourapp.com/f?status=failed&reason=<script>alert(1)</script>',
    landing(null, 'failed', '<script>alert(1)</script>'),
  ],
  [
    'https://yourapp.com/f?status=failed&reason=%3Cscript%3Ealert(1)%3C/script%3E',
    landing(null, 'failed', '<script>alert(1)</script>'),
  ],
  ['https://yourapp.com/f?status=failed&reason=<script>', landing(null, 'failed', '<script>')],
  ['<https://yourapp.com/f?status=failed&reason=x>', landing(null, 'failed', 'x')],
  ['(https://yourapp.com/f?status=failed&reason=x).', landing(null, 'failed', 'x')],
  ['It said https://yourapp.com/f?status=failed&reason=x and stopped', landing(null, 'failed', 'x')],
  [`https://yourapp.com/f?reason=${'r'.repeat(500)}`, landing(null, null, 'r'.repeat(200))],
  [`https://yourapp.com/f?customer_id=${cus}`, landing(cus, null, null)],
  [`https://yourapp.com/customers/cus_a?customer_id=${internal}`, landing(internal, null, null)],
  // Other addresses.
  ['https://yourapp.com/whatsapp/connected', asHost('yourapp.com')],
  ['https://yourapp.com/orders?status=open', asHost('yourapp.com')],
  ['HTTPS://YourApp.com', asHost('yourapp.com')],
  ['yourapp.com', asHost('yourapp.com')],
  ['toko.example:8443/x', asHost('toko.example:8443')],
  ['see https://yourapp.com/a, thanks', asHost('yourapp.com')],
  ['http://localhost:3000/', asHost('localhost:3000')],
  ['localhost:3000', asHost('localhost:3000')],
  ['localhost/wa/connected', asHost('localhost')],
  ['localhost:3000/f?status=failed&reason=x', landing(null, 'failed', 'x')],
  ['localhosts', asName('localhosts')],
  ['https://', asName('https://')],
  ['javascript:alert(1)', asName('javascript:alert(1)')],
  // References.
  ['req_01HXYZABCDEF', asRequest('req_01HXYZABCDEF')],
  ['ref req_01HX…', asRequest('req_01HX')],
  ['Kirim reference: req_a-b_c.', asRequest('req_a-b_c')],
  // Kirim's internal ids.
  [internal, asInternal],
  [internal.toUpperCase(), asInternal],
  [`"${internal}"`, asInternal],
  [internal.slice(1), asName(internal.slice(1))],
  // The end of a token.
  ['…Wvqb', asEnding('Wvqb')],
  ['...Wvqb', asEnding('Wvqb')],
  ['..Wv_b', asEnding('Wv_b')],
  ['****Wv-b', asEnding('Wv-b')],
  ['“…Wvqb”', asEnding('Wvqb')],
  ['Wvqb', endingOrName('Wvqb')],
  ['wvqb', endingOrName('wvqb')],
  ['Toko', endingOrName('Toko')],
  ['12e3', endingOrName('12e3')],
  ['2026', endingOrName('2026')],
  ['-1e5', endingOrName('-1e5')],
  ['____', asEnding('____')],
  ['…Wvq', asName('…Wvq')],
  // People.
  ['admin@acme.io', asEmail('admin@acme.io')],
  ['Sari <sari@toko.example>', asEmail('sari@toko.example')],
  ['mailto:a@b.co', asEmail('a@b.co')],
  ['+62 812-3456-7890', asPhone('+62 812-3456-7890')],
  ['0812 3456 7890', asPhone('0812 3456 7890')],
  ['(021) 555 0199', asPhone('(021) 555 0199')],
  ['6281234567890', asPhone('6281234567890')],
  ['Warung Sari Rasa', asName('Warung Sari Rasa')],
  ['PT. Maju Jaya', asName('PT. Maju Jaya')],
  ['Зелёный чай', asName('Зелёный чай')],
  ['abc', asName('abc')],
  ['7', asName('7')],
  ['x'.repeat(300), asName('x'.repeat(200))],
  // Nothing that anybody could name.
  ['', []],
  ['   \n', []],
  ['…', []],
  ['!?!', []],
  ['🙂🙂🙂', []],
  ['\u0000\u202e', []],
];

test('the table is long enough to be trusted', () => {
  expect(table.length).toBeGreaterThanOrEqual(80);
});

test.each(table)('%j', (text, readings) => {
  expect(classify(text)).toEqual(readings);
});

describe('whatever is read', () => {
  test('no reading holds a token', () => {
    for (const [text] of table) expect(JSON.stringify(classify(text))).not.toContain(secret.slice(0, 20));
  });
});
