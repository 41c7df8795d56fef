import { expect, test } from 'vitest';
import { printedKeys } from './printed-key.ts';

test.each([
  ['Mod+k', false, ['Ctrl+K']],
  ['Mod+k', true, ['⌘K']],
  ['g', false, ['g', 'c']],
  ['Escape', false, ['Esc']],
  ['ArrowUp', true, ['↑']],
  ['Shift+c', false, ['Shift+c']],
  ['?', false, ['?']],
] as const)('%s is printed (⌘: %s) as %j', (key, isApple, printed) => {
  expect(printedKeys(key, isApple)).toEqual(printed);
});
