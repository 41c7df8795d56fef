import Papa from 'papaparse';
import '../testing/have-words.ts';
import { expect, test } from 'vitest';
import { english } from '../copy/english.ts';
import { jakarta } from '../testing/jakarta.ts';
import { sampleLink, sampleLinks, samplePage } from '../testing/samples.ts';
import { utc } from '../time/format-time.ts';
import { type LinksToExport, linksCsv } from './links-csv.ts';

function rowsOf(rows: LinksToExport['rows'], more: Partial<LinksToExport> = {}, style = jakarta) {
  const list = {
    customerId: 'cus_a',
    name: 'Warung Sari Rasa',
    status: null,
    rows,
    pages: [samplePage([...rows])],
    summary: '50 newest links · Kirim may hold older ones',
    origin: 'https://console.example',
    ...more,
  };
  const csv = linksCsv(list, style, english);
  return { csv, rows: Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data };
}

test('acceptance 13: the endings -1e5, =abc and 12e3 are exported as text', () => {
  const endings = ['-1e5', '=abc', '12e3', '@sum', '0000'];
  const { rows } = rowsOf(endings.map((token_last4, place) => sampleLink({ id: `csl_${place}`, token_last4 })));
  expect(rows.map((row) => row['Link ending'])).toEqual(['…-1e5', '…=abc', '…12e3', '…@sum', '…0000']);
});

test('a row holds what Kirim sent, both addresses whole, times twice, and what list it is from', () => {
  const { rows } = rowsOf([sampleLink({ status: 'consumed', consumed_at: '2026-11-20T05:00:07.123Z' })], {
    status: 'consumed',
  });
  expect(rows).toEqual([
    {
      Customer: 'Warung Sari Rasa',
      'Customer id': 'cus_a',
      'Link id': 'csl_01HXYZABCDEFGHJKMNPQRSTVWX',
      'Link ending': '…Wv_b',
      'Status as sent': 'consumed',
      'Created (ISO 8601, UTC)': '2026-11-18T05:00:00Z',
      'Created (Asia/Jakarta)': 'Wed 18 Nov 2026, 12:00:00 GMT+7',
      'Expiry (ISO 8601, UTC)': '2026-11-25T05:00:00Z',
      'Expiry (Asia/Jakarta)': 'Wed 25 Nov 2026, 12:00:00 GMT+7',
      'Used (ISO 8601, UTC)': '2026-11-20T05:00:07Z',
      'Used (Asia/Jakarta)': 'Fri 20 Nov 2026, 12:00:07 GMT+7',
      'If it works': 'https://toko.example/whatsapp/connected',
      'If it fails': 'Kirim’s own page',
      'Read from Kirim (ISO 8601, UTC)': '2026-11-23T05:00:00Z',
      'Read from Kirim (Asia/Jakarta)': 'Mon 23 Nov 2026, 12:00:00 GMT+7',
      'Kirim reference': 'req_01HX',
      List: 'Consumed: 50 newest links · Kirim may hold older ones',
      'Address in this console':
        'https://console.example/customers/cus_a?status=consumed&link=csl_01HXYZABCDEFGHJKMNPQRSTVWX',
    },
  ]);
});

test('however many rows there are, the answers that they are from are gone through once', () => {
  const links = sampleLinks(300);
  let goneThrough = 0;
  const page = samplePage(links);
  const body = {
    ...page.body,
    get data() {
      goneThrough += 1;
      return links;
    },
  };
  const { rows } = rowsOf(links, { pages: [{ ...page, body }] });
  expect(rows.map((row) => row['Kirim reference'])).toEqual(links.map(() => 'req_01HX'));
  expect(goneThrough).toBe(1);
});

test('acceptance 17: the chosen zone is that of the exported times, beside UTC', () => {
  const { rows } = rowsOf([sampleLink()], {}, { ...jakarta, zone: utc });
  expect(rows[0]).toMatchObject({
    'Created (ISO 8601, UTC)': '2026-11-18T05:00:00Z',
    'Created (UTC)': 'Wed 18 Nov 2026, 05:00:00 UTC',
  });
});

test('a time that can not be read stands as it was sent, one that is missing is blank', () => {
  const { rows } = rowsOf([sampleLink({ expires_at: 'next Tuesday', created_at: '' })]);
  expect(rows[0]).toMatchObject({
    'Expiry (ISO 8601, UTC)': 'next Tuesday',
    'Expiry (Asia/Jakarta)': '',
    'Created (ISO 8601, UTC)': '',
    'Used (ISO 8601, UTC)': '',
  });
});

test('no token gets into the file, in whatever field Kirim puts one', () => {
  const token = 'csl_abcdefghijklmnopqrstWXYZ';
  const fields = ['id', 'status', 'token_last4', 'expires_at', 'success_redirect_url', 'failure_redirect_url'] as const;
  const links = fields.map((field) => sampleLink({ [field]: `${token}` }));
  const { csv } = rowsOf(links, { name: token, customerId: token, pages: [] });
  expect(csv).not.toContain('abcdefgh');
});

test('a link without an ending has none', () => {
  expect(rowsOf([sampleLink({ token_last4: '' })]).rows[0]).toMatchObject({ 'Link ending': '' });
});
