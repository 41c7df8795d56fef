import type { Locale } from './locale.ts';

/** What each language calls itself. */
export const languageNames: Record<Locale, string> = { 'en-GB': 'English', id: 'Bahasa Indonesia' };
