import { expect, test } from 'vitest';
import { withoutWords } from './without-words.ts';

test('a page without a dictionary asks for a reload in each language', () => {
  const said = withoutWords().map(({ lang, textContent }) => [lang, textContent]);
  expect(said).toEqual([
    ['en', expect.stringContaining('reload the page')],
    ['id', expect.stringContaining('muat ulang halaman')],
  ]);
});
