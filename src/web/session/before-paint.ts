// Runs within the page's head, before anything is painted: a page that is to be dark must not flash, and fonts and words of
// the right language should be on their way with the page's script. Built into the page as an inline script, which the
// content policy allows by its hash.
import { takeKeptFonts } from '../ui/shipped-fonts.ts';
import { showLook } from './follow-look.ts';
import { localeOf } from './locale-of.ts';
import { browserStore, createPreferences } from './preferences.ts';

/** The built dictionaries' addresses by language; none in development. Put in its place by the build. */
declare const dictionaryFiles: Partial<Record<ReturnType<typeof localeOf>, string>>;

const preferences = createPreferences(browserStore());
const page = document.documentElement;
takeKeptFonts();
showLook(preferences, page);
page.lang = localeOf(preferences.get('language'), navigator.languages);

const words = dictionaryFiles[page.lang === 'id' ? 'id' : 'en-GB'];
if (words !== undefined) {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = words;
  document.head.append(link);
}
