import { defused, isOpaqueId } from '../../contract/ids.ts';

/** What a text that stands in the place of a customer id surely is instead. */
export type Lookalike = 'secret' | 'url' | 'email' | 'phone' | 'characters';

/**
 * What a text is that can't be a customer id, or null for one that Kirim may be asked about. Only what is surely
 * something else is stopped here: ids are opaque, so any other one goes to Kirim.
 */
export function lookalikeOf(text: string): Lookalike | null {
  if (defused(text).removed !== null) return 'secret';
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return 'url';
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return 'email';
  if (/^(?:\+|0|62)\d[\d\s().-]{5,}$/.test(text)) return 'phone';
  return isOpaqueId(text) ? null : 'characters';
}
