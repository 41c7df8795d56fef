import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test.each(['', 'Warung Sari Rasa', 'PT "Maju" & <b>Jaya</b>', '‘Zoë’ 東京 🍜', 'a\u00a0b'])(
  '%j stays as it is',
  (text) => {
    expect(plainText(text, 100)).toBe(text);
  },
);

test.each([
  ['a null', 0x0000],
  ['a tab', 0x0009],
  ['a new line', 0x000a],
  ['an escape', 0x001b],
  ['a delete', 0x007f],
  ['a C1 control', 0x0085],
  ['a zero-width space', 0x200b],
  ['a zero-width joiner', 0x200d],
  ['a right-to-left mark', 0x200f],
  ['a line separator', 0x2028],
  ['a paragraph separator', 0x2029],
  ['a right-to-left override', 0x202e],
  ['a word joiner', 0x2060],
  ['an isolate', 0x2067],
  ['the end of an isolate', 0x2069],
  ['a byte order mark', 0xfeff],
])('%s becomes visible', (_name, codePoint) => {
  expect(plainText(`a${String.fromCodePoint(codePoint)}b`, 100)).toBe('a\ufffdb');
});

test('text is cut after its longest length, and says so', () => {
  expect(plainText('abcd', 4)).toBe('abcd');
  expect(plainText('abcde', 4)).toBe('abcd…');
  expect(plainText('x'.repeat(10_000), 200)).toBe(`${'x'.repeat(200)}…`);
});

test('whatever the text, nothing unseen is left and it is never longer than asked for', () => {
  const unit = fc.constantFrom('a', ' ', '<', '🍜', '\n', '\u0000', '\u200b', '\u202e', '\u2066', '\ufeff', '\u061c');
  fc.assert(
    fc.property(fc.string({ unit }), fc.integer({ min: 0, max: 20 }), (text, longest) => {
      const shown = plainText(text, longest);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(shown.isWellFormed()).toBe(true);
      expect(shown.length).toBeLessThanOrEqual(longest + 1);
    }),
  );
});
