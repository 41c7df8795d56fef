import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import type { Refusal } from '../session/refusal-of.ts';
import { useSessionState } from '../session/session-context.tsx';
import { plainText } from '../ui/plain-text.ts';

const longestMessage = 500;

/** What a refusal is called and means. Whom to ask for access is for the console's server to say. */
export function useRefusalWords({ fault, keepsPage }: Refusal): { title: string; text: string } {
  const { locale } = useCopy();
  const words = laterWords(locale).signIn;
  const { hasSignedOut } = useSessionState();
  if (fault === null) return words.signedOut;
  if (fault.kind === 'session_expired' && !keepsPage) {
    return hasSignedOut ? words.signedOut : { title: words.signIn, text: words.pageText };
  }
  const { title, text } = laterWords(locale).faultCopy[fault.kind](fault, { what: 'page' });
  const isTold = fault.kind === 'no_role' && fault.message !== '';
  return { title, text: isTold ? plainText(fault.message, longestMessage) : text };
}
