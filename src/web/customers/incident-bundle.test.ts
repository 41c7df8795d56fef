import fc from 'fast-check';
import { expect, test } from 'vitest';
import { laterEnglish } from '../copy/later-english.ts';
import { noon, sampleError, sampleLink } from '../testing/samples.ts';
import { type BundleFormat, type Incident, incidentBundle } from './incident-bundle.ts';

const words = laterEnglish.drawer.bundle;
const formats: BundleFormat[] = ['chat', 'markdown', 'json'];

const incident: Incident = {
  link: sampleLink(),
  state: 'Active, runs out in 2 d',
  customer: { id: 'cus_335T', name: 'Warung Sari Rasa', numberStatuses: ['connected', 'disconnected', 'connected'] },
  reason: null,
  provenance: { readAt: noon, reference: 'req_01HX', milliseconds: 212 },
  readAtLocal: 'Mon 23 Nov, 12:00 GMT+7',
  fault: sampleError('kirim_rate_limited', { code: 'rate_limit_exceeded', request_id: 'req_01HY' }),
  viewHref: 'https://console.example/customers/cus_335T?link=csl_01HX',
};

test('for a chat it is lines that line up', () => {
  expect(incidentBundle(incident, 'chat', words)).toBe(
    [
      'Setup link …Wv_b — Active, runs out in 2 d',
      'Customer     Warung Sari Rasa  cus_335T',
      'Numbers      3 at Kirim (connected, disconnected)',
      'Link id      csl_01HXYZABCDEFGHJKMNPQRSTVWX',
      'Status       active',
      'Created      2026-11-18 05:00:00Z',
      'Expires      2026-11-25 05:00:00Z',
      'Used         –',
      'If it works  https://toko.example/whatsapp/connected',
      'If it fails  Kirim’s own page',
      'Read         2026-11-23 05:00:00Z from Kirim, ref req_01HX, 212 ms (Mon 23 Nov, 12:00 GMT+7 for the sender)',
      'Trouble      429 rate_limit_exceeded, ref req_01HY, 2026-11-23 05:00:00Z, origin Kirim',
      'View         https://console.example/customers/cus_335T?link=csl_01HX',
    ].join('\n'),
  );
});

test('whether the customer has numbers, or that nobody could read it', () => {
  const numbersOf = (numberStatuses: string[] | null) => {
    const customer = { ...incident.customer, numberStatuses };
    const line = incidentBundle({ ...incident, customer }, 'chat', words).split('\n')[2];
    return [line, JSON.parse(incidentBundle({ ...incident, customer }, 'json', words)).customer.number_statuses];
  };
  expect(numbersOf([])).toEqual(['Numbers      none at Kirim', []]);
  expect(numbersOf(['connected'])).toEqual(['Numbers      1 at Kirim (connected)', ['connected']]);
  expect(numbersOf([''])).toEqual(['Numbers      1 at Kirim', ['']]);
  expect(numbersOf(null)).toEqual(['Numbers      –', null]);
});

test('the reason from the address on which the customer landed, if one is known', () => {
  const withReason = { ...incident, reason: 'no_waba_found' };
  const lines = incidentBundle(withReason, 'chat', words).split('\n');
  expect(lines[10]).toBe('Reason seen  no_waba_found');
  expect(JSON.parse(incidentBundle(withReason, 'json', words)).reason_seen).toBe('no_waba_found');
  expect(incidentBundle(incident, 'chat', words)).not.toContain('Reason');
  expect(JSON.parse(incidentBundle(incident, 'json', words)).reason_seen).toBeNull();
});

test('an answer that was remembered says nothing of how fast Kirim is', () => {
  const provenance = { readAt: noon, reference: 'req_01HX', milliseconds: null };
  expect(incidentBundle({ ...incident, provenance }, 'chat', words)).toContain(
    'Read         2026-11-23 05:00:00Z from Kirim, ref req_01HX, remembered by the console (Mon 23 Nov, 12:00 GMT+7',
  );
  expect(JSON.parse(incidentBundle({ ...incident, provenance }, 'json', words)).read).toEqual({
    at: '2026-11-23 05:00:00Z',
    request_id: 'req_01HX',
    milliseconds: null,
  });
});

test('for a ticket it is a list in which nothing of somebody else is markup', () => {
  const link = sampleLink({ token_last4: '_a*_', success_redirect_url: 'https://toko.example/`<b>`' });
  const lines = incidentBundle({ ...incident, link }, 'markdown', words).split('\n');
  expect(lines[0]).toBe('**Setup link …\\_a\\*\\_ — Active, runs out in 2 d**');
  expect(lines).toContain('- If it works: `https://toko.example/ˋ<b>ˋ`');
});

test('for a program it is JSON, and says null where nothing is known', () => {
  const link = sampleLink({ expires_at: 'soon' });
  const bundle = JSON.parse(incidentBundle({ ...incident, link, provenance: null, fault: null }, 'json', words));
  expect(bundle).toMatchObject({
    link: { id: link.id, last4: 'Wv_b', expires_at: null, consumed_at: null, failure_redirect_url: null },
    customer: { id: 'cus_335T', name: 'Warung Sari Rasa' },
    read: null,
    trouble: null,
  });
});

test('it has the lines that it has, whatever the texts hold', () => {
  const count = incidentBundle(incident, 'chat', words).split('\n').length;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const link = sampleLink({ id: text, status: text, token_last4: text, success_redirect_url: text });
      const bundle = incidentBundle(
        { ...incident, link, customer: { id: 'cus_1', name: text, numberStatuses: [text] } },
        'chat',
        words,
      );
      expect(bundle.split('\n')).toHaveLength(count);
      expect(bundle).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});

const base64url = fc.stringMatching(/^[A-Za-z0-9_-]{24}$/);
const secret = fc.oneof(
  base64url.map((text) => `csl_${text}`),
  base64url.map((text) => `kdv_live_${text}`),
  fc.stringMatching(/^[a-z]{3,12}@[a-z]{3,12}\.(?:id|com)$/),
  fc.stringMatching(/^[a-z]{3,12}%40[a-z]{3,12}\.(?:id|com)$/),
);
const around = fc.constantFrom('', ' ', '/', '?t=', '&', '"', '\n', '.');

test('no token, key or e-mail address gets in, wherever somebody wrote one', () => {
  fc.assert(
    fc.property(secret, around, around, fc.constantFrom(...formats), (hidden, before, after, format) => {
      const text = `${before}${hidden}${after}`;
      const address = `https://toko.example/${text}`;
      const link = sampleLink({
        id: text,
        status: text,
        customer_id: text,
        token_last4: hidden,
        success_redirect_url: address,
        failure_redirect_url: `https://${hidden}:${hidden}@toko.example/`,
      });
      const bundle = incidentBundle(
        {
          ...incident,
          link,
          state: text,
          reason: text,
          customer: { id: 'cus_1', name: text, numberStatuses: [text] },
          provenance: { readAt: noon, reference: text, milliseconds: 1 },
          fault: sampleError('kirim_error', { code: text, request_id: text, console_request_id: text, message: text }),
        },
        format,
        words,
      );
      expect(bundle).not.toContain(hidden);
    }),
  );
});
