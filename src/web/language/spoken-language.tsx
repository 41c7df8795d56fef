import { type ReactNode, useEffect, useState } from 'react';
import { CopyProvider } from '../copy/copy-context.tsx';
import { loadDictionary } from '../copy/dictionaries.ts';
import type { Dictionary } from '../copy/dictionary.ts';
import { loadLaterWords } from '../copy/later-words.ts';
import type { Locale } from '../copy/locale.ts';
import { Missing } from '../faults/missing.tsx';
import { localeOf } from '../session/locale-of.ts';
import { usePreference } from '../session/preferences-context.tsx';
import { ClipboardProvider } from '../ui/clipboard.tsx';

/**
 * Gives the words of the chosen language to everything below: `first` until another one is chosen and its words have
 * come. Where they can't be had, the page says so and goes on in the language that it has.
 */
export function SpokenLanguage({ first, children }: { first: Dictionary; children: ReactNode }) {
  const [choice] = usePreference('language');
  const [dictionary, speak] = useState(first);
  const [missing, setMissing] = useState<Locale | null>(null);
  const wanted = localeOf(choice, navigator.languages);

  useEffect(() => {
    document.documentElement.lang = dictionary.locale;
    if (wanted === dictionary.locale) return;
    let isWanted = true;
    setMissing(null);
    // Those of the parts that are open come with them: none stands there without words.
    Promise.all([loadDictionary(wanted), loadLaterWords(wanted)]).then(
      ([next]) => isWanted && speak(next),
      () => isWanted && setMissing(wanted),
    );
    return () => {
      isWanted = false;
    };
  }, [wanted, dictionary]);

  const { copied, copyRefusedTitle: refusedTitle, copyRefusedText: refusedText, close } = dictionary.frame;
  return (
    <CopyProvider dictionary={dictionary}>
      {missing === wanted && <Missing text={dictionary.faults.languageMissing} />}
      <ClipboardProvider words={{ copied, refusedTitle, refusedText, close }}>{children}</ClipboardProvider>
    </CopyProvider>
  );
}
