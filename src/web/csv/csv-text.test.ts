import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvText } from './csv-text.ts';

function cellOf(text: string): string | undefined {
  const csv = csvText(['head'], [[text, 'beside']]);
  return Papa.parse<string[]>(csv.slice(1)).data[1]?.[0];
}

describe('what a spreadsheet would calculate or convert is kept text by an apostrophe', () => {
  test.each([
    ...[
      '=abc',
      '-1e5',
      '+62_',
      '@sum',
      '|calc',
      '＝1+1',
      '＠SUM(1)',
      ' =1+1',
      '\t=1',
      '\r=1',
      '=1\n=2',
      '"=1"'.slice(1),
    ],
    ...['12e3', '1E-5', '0000', '007', '1,5', '1.000.000', '50%', '$5', '(5)', '1 234'],
    ...['1/2', '1-2', '5-Nov', 'MAR1', 'Sept 5', '5 Mei 2026', '2026-11-24', '2026-11-24 18:05', '12:30'],
    ...['TRUE', 'false'],
  ])('%j', (text) => {
    expect(cellOf(text)).toBe(`'${text}`);
  });
});

test.each([
  ...['…12e3', '…=abc', 'Toko 88', 'Mei Catering', 'Decora', 'Truelove', 'https://toko.example/a?b=-1', 'csl_01', ''],
  ...['2026-11-24T05:00:00Z', 'Tue 24 Nov 2026, 12:00:00 GMT+7', 'a, "b"; c', 'dua\nbaris'],
])('whatever else is left as it is: %j', (text) => {
  expect(cellOf(text)).toBe(text);
});

test('the file begins with a byte order mark, so that Excel reads it as UTF-8, and each row ends as the RFC has it', () => {
  expect(csvText(['a', 'b'], [['…x', 'say "hi", so']])).toBe('\ufeffa,b\r\n…x,"say ""hi"", so"\r\n');
});
