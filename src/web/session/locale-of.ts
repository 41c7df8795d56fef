import type { Preference } from './preferences.ts';

/**
 * The language to speak: the one that is chosen, or else the first of the browser's (BCP 47 tags, the dearest first)
 * that the page has. English where it has none of them. `in` is what Indonesian was called before 1989.
 */
export function localeOf(choice: Preference<'language'>, browserLanguages: readonly string[]) {
  if (choice !== 'system') return choice;
  const known = browserLanguages.find((tag) => /^(?:id|in|en)(?:-|$)/i.test(tag));
  return known === undefined || /^en/i.test(known) ? 'en-GB' : 'id';
}
