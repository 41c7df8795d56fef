/** The languages that the console speaks (BCP 47). One more here, and every dictionary has to have it before anything compiles. */
export type Locale = 'en-GB' | 'id';

/**
 * The language to speak to somebody who wants these (BCP 47 tags, the dearest first): the first of them that the console
 * has, English where it has none. `in` is what Indonesian was called before 1989.
 */
export function localeFor(languages: readonly string[]): Locale {
  const known = languages.find((tag) => /^(?:id|in|en)(?:-|$)/i.test(tag));
  return known === undefined || /^en/i.test(known) ? 'en-GB' : 'id';
}
