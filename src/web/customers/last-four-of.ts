import type { SetupLink } from '../../contract/setup-link.ts';
import { plainText } from '../ui/plain-text.ts';

/** The last four characters of a link's token as they may be shown; empty where Kirim gave none. */
export function lastFourOf({ token_last4 }: Pick<SetupLink, 'token_last4'>): string {
  return plainText(token_last4.slice(-4), 4);
}

/** A text with its characters apart, so that a screen reader says each of them. */
export function apart(text: string): string {
  return [...text].join(' ');
}
