import type { Dictionary } from './dictionary.ts';
import type { Locale } from './locale.ts';

const load: Record<Locale, () => Promise<Dictionary>> = {
  'en-GB': async () => (await import('./english.ts')).english,
  id: async () => (await import('./indonesian.ts')).indonesian,
};

/** Fetches the words of one language, unless they are here already. Rejects when they can't be had. */
export function loadDictionary(locale: Locale): Promise<Dictionary> {
  return load[locale]();
}
