import { expect, test } from 'vitest';
import { localeOf } from './locale-of.ts';

test.each([
  [['id-ID', 'id', 'en-US'], 'id'],
  [['in'], 'id'],
  [['ID'], 'id'],
  [['fr-FR', 'id'], 'id'],
  [['en-US', 'id'], 'en-GB'],
  [['fr', 'en', 'id'], 'en-GB'],
  [['fr', 'inh', 'ido', 'eng'], 'en-GB'],
  [[], 'en-GB'],
] as const)('a browser that wants %j is spoken to in %s', (languages, locale) => {
  expect(localeOf('system', languages)).toBe(locale);
});

test('what is chosen counts for more than what the browser wants', () => {
  expect(localeOf('id', ['en'])).toBe('id');
  expect(localeOf('en-GB', ['id'])).toBe('en-GB');
});
