import { describe, expect, test } from 'vitest';
import { dailyLimit, faultTable } from '../../contract/fault.ts';
import { kindsOf, sampleFault } from '../testing/samples.ts';
import { faultCopy } from './en/fault-copy.ts';
import type { FaultSubject } from './fault-words.ts';
import { faultCopy as indonesian } from './id/fault-copy.ts';

const page: FaultSubject = { what: 'page' };
const subjects: FaultSubject[] = [
  { what: 'links', id: 'cus_paged', name: 'Warung Sari Rasa' },
  { what: 'links', id: 'cus_paged', name: null },
  { what: 'customer', id: 'cus_paged', name: null },
  { what: 'customers' },
  { what: 'export' },
  page,
];

const longMessage = 'm'.repeat(500);

describe.each(kindsOf(faultTable))('%s', (kind) => {
  const faults = [
    sampleFault(kind),
    sampleFault(kind, { message: '' }),
    sampleFault(kind, { message: longMessage, param: 'status', upstream_status: 418 }),
    sampleFault(kind, { request_id: null, console_request_id: null }),
  ];
  const words = faults.flatMap((fault) =>
    subjects.flatMap((subject) => [faultCopy, indonesian].map((copy) => copy[kind](fault, subject))),
  );

  test('has a title and whole sentences in both languages, whatever it is told with', () => {
    for (const { title, text } of words) {
      expect(title).not.toContain(longMessage);
      expect(title).toMatch(/^\p{Lu}.*[^.:!?]$/u);
      expect(text).toMatch(/^\p{Lu}.*[.:]$/su);
      for (const sentence of [title, text]) expect(sentence).not.toMatch(/undefined|null|NaN|\[object|“”|\s\s/);
    }
  });
});

test('only an unknown billing reason leaves the word to Kirim, and only when Kirim has one', () => {
  const quoting = kindsOf(faultTable).filter((kind) => faultCopy[kind](sampleFault(kind), page).quotesMessage);
  expect(quoting).toEqual(['kirim_billing']);
  expect(faultCopy.kirim_billing(sampleFault('kirim_billing'), page).text).toMatch(/:$/);
  const silent = faultCopy.kirim_billing(sampleFault('kirim_billing', { message: '' }), page);
  expect(silent.quotesMessage).toBe(false);
  expect(silent.text).toMatch(/\.$/);
});

test.each(['invalid_api_key', 'expired_api_key'])('a rejected key (%s) never sounds like a lost sign-in', (code) => {
  const { title, text } = faultCopy.kirim_key_rejected(sampleFault('kirim_key_rejected', { code }), page);
  expect(`${title} ${text}`).not.toMatch(/sign|log ?in|session/i);
  const inIndonesian = indonesian.kirim_key_rejected(sampleFault('kirim_key_rejected', { code }), page);
  expect(`${inIndonesian.title} ${inIndonesian.text}`).not.toMatch(/masuk|sesi/i);
  expect(inIndonesian.text.includes('tanggal berakhir')).toBe(code === 'expired_api_key');
  expect(text.includes('end date')).toBe(code === 'expired_api_key');
});

test('a lost sign-in never mentions the key', () => {
  const { title, text } = faultCopy.session_expired(sampleFault('session_expired'), page);
  expect(`${title} ${text}`).not.toMatch(/key|kirim/i);
  const inIndonesian = indonesian.session_expired(sampleFault('session_expired'), page);
  expect(`${inIndonesian.title} ${inIndonesian.text}`).not.toMatch(/kunci|kirim/i);
});

test('our own brake never sounds like a refusal by Kirim', () => {
  const said = (copy: typeof faultCopy, code: string) => {
    const { title, text } = copy.local_rate_limited(sampleFault('local_rate_limited', { code }), page);
    return `${title}. ${text}`;
  };
  for (const [code, inEnglish, inIndonesian] of [
    ['local_rate_limited', 'This console has used its own share', 'memakai bagiannya'],
    [dailyLimit, 'as much here as one person may in a day', 'sebanyak yang boleh dibaca satu orang dalam sehari'],
  ] as const) {
    expect(said(faultCopy, code)).toMatch(/^The console is holding back\. .*Kirim has not refused anything\.$/);
    expect(said(faultCopy, code)).toContain(inEnglish);
    expect(said(indonesian, code)).toMatch(/^Konsol sedang membatasi permintaan\. .*Kirim tidak menolak apa pun\.$/);
    expect(said(indonesian, code)).toContain(inIndonesian);
  }
});

test.each(['kirim_bad_request', 'invalid_request'] as const)('%s names what it points at, when it does', (kind) => {
  const text = (param?: string) => faultCopy[kind](sampleFault(kind, param === undefined ? {} : { param }), page).text;
  expect(text('cursor')).toContain('“cursor”');
  expect(text()).not.toContain('“');
});

test('an unknown customer is not told like a customer without links', () => {
  const say = (subject: FaultSubject) => faultCopy.kirim_not_found(sampleFault('kirim_not_found'), subject);
  expect(say({ what: 'customer', id: 'cus_gone', name: null })).toEqual({
    title: 'No customer with this id',
    text: expect.stringContaining('cus_gone'),
  });
  expect(say({ what: 'links', id: 'cus_gone', name: null }).text).toContain('not the same as having none');
  expect(say({ what: 'customers' }).title).toBe('Kirim found nothing at this address');
});

test('an unknown status is named, and its absence too', () => {
  const say = (upstream_status?: number) =>
    faultCopy.kirim_unexpected_status(
      sampleFault('kirim_unexpected_status', upstream_status === undefined ? {} : { upstream_status }),
      page,
    ).text;
  expect(say(418)).toContain('status 418');
  expect(say()).toContain('status unknown');
});
