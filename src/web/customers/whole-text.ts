import { tokenLast4 } from '../../contract/ids.ts';
import { maskSecrets } from '../../contract/mask-secrets.ts';
import { plainText } from '../ui/plain-text.ts';
import { withoutPassword } from './without-password.ts';

/** A cell of a spreadsheet holds no more. */
const longest = 32_000;

/** Somebody else's text as it goes on paper and into files: whole, on one line, and without a live token or a key. */
export function wholeText(text: string): string {
  const masked = maskSecrets(text);
  const last4 = tokenLast4(masked);
  // A token that is part of something else, or written in another way, can't be cut out: all of it goes.
  return plainText(last4 === null ? masked : `…${last4}`, longest);
}

/** A redirect address as it goes on paper and into files, without a password that stands in it. */
export function wholeAddress(address: string): string {
  return wholeText(withoutPassword(address));
}
