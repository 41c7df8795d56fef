import type { DrawerWords } from '../copy/en/drawer-words.ts';

/** The last four characters as they are said on the phone: `capital W, v, hyphen, b`. */
export function spellLastFour(last4: string, words: Pick<DrawerWords, 'capital' | 'signs'>): string {
  return [...last4].map((character) => spell(character, words)).join(', ');
}

function spell(character: string, { capital, signs }: Pick<DrawerWords, 'capital' | 'signs'>): string {
  if (character === '-' || character === '_') return signs[character];
  return /\p{Lu}/u.test(character) ? capital(character) : character;
}
