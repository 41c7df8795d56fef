import { useCopy } from '../copy/copy-context.tsx';
import { type DrawerWords, drawerWords } from '../copy/drawer-words.ts';
import { explainWords } from '../copy/explain-words.ts';
import { reasonWords } from '../copy/reasons.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import type { Language } from './explain.ts';

/** The words of a link's details in the page's language. */
export function useDrawerWords(): DrawerWords {
  return drawerWords[useCopy().locale];
}

/** In which words and which zone a link is explained on this page. */
export function useLanguage(): Language {
  const { locale, time } = useCopy();
  return { words: explainWords[locale], reasons: reasonWords[locale], time, style: useTimeStyle() };
}
