import { useLocation } from 'react-router';
import { defused } from '../../contract/ids.ts';
import { plainText } from '../ui/plain-text.ts';

const longestWord = 60;

/** What an address leaves behind for the clean one that takes its place: the word that is no status. */
export function unknownStatusState(word: string): { unknownStatus: string } {
  return { unknownStatus: defused(word).text || '…' };
}

/** The unknown word that an address asked for before it was cleaned, or null. */
export function useUnknownStatus(): string | null {
  const state: unknown = useLocation().state;
  if (typeof state !== 'object' || state === null || !('unknownStatus' in state)) return null;
  return typeof state.unknownStatus === 'string' ? plainText(state.unknownStatus, longestWord) : null;
}
