import { useCopy } from '../copy/copy-context.tsx';
import type { DrawerWords } from '../copy/en/drawer-words.ts';
import { laterWords } from '../copy/later-words.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import type { Language } from './explain.ts';

/** The words of a link's details in the page's language. */
export function useDrawerWords(): DrawerWords {
  return laterWords(useCopy().locale).drawer;
}

/** In which words and which zone a link is explained on this page. */
export function useLanguage(): Language {
  const { locale, time } = useCopy();
  return { words: laterWords(locale).explain, reasons: laterWords(locale).reasons, time, style: useTimeStyle() };
}
