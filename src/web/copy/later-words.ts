import type { laterEnglish } from './later-english.ts';
import type { Locale } from './locale.ts';

/** Every word of what is not part of the first load. English is the pattern: a language that lacks a word does not compile. */
export type LaterWords = typeof laterEnglish;

const load: Record<Locale, () => Promise<LaterWords>> = {
  'en-GB': async () => (await import('./later-english.ts')).laterEnglish,
  id: async () => (await import('./later-indonesian.ts')).laterIndonesian,
};
const here: Partial<Record<Locale, LaterWords>> = {};

/** Fetches the later words of one language, unless they are here already. Rejects when they can't be had. */
export async function loadLaterWords(locale: Locale): Promise<void> {
  here[locale] ??= await load[locale]();
}

/** Waits for a part's code and, beside it, for the later words of the page's language. Rejects when either can't be had. */
export async function withLaterWords<Part>(part: Promise<Part>): Promise<Part> {
  // As the page says it, since no part that is yet to be drawn can be asked: <html lang> follows the language that is spoken.
  await Promise.all([part, loadLaterWords(document.documentElement.lang === 'id' ? 'id' : 'en-GB')]);
  return part;
}

/** The later words of a language, for parts that were fetched with them. */
export function laterWords(locale: Locale): LaterWords {
  const words = here[locale];
  if (words === undefined) throw new Error(`This part of the page was not fetched with the later words of ${locale}`);
  return words;
}
