import { createContext, type ReactNode, useContext } from 'react';
import type { Dictionary } from './dictionary.ts';

const CopyContext = createContext<Dictionary | null>(null);

/** Gives one language's words to everything below. */
export function CopyProvider({ dictionary, children }: { dictionary: Dictionary; children: ReactNode }) {
  return <CopyContext value={dictionary}>{children}</CopyContext>;
}

/** The words of the page's language. */
export function useCopy(): Dictionary {
  const dictionary = useContext(CopyContext);
  if (dictionary === null) throw new Error('useCopy needs a CopyProvider above it');
  return dictionary;
}
