import { localeFor } from '../../contract/locale.ts';
import type { Preference } from './preferences.ts';

/** The language to speak: the one that is chosen, or else the one for what the browser wants, the dearest first. */
export function localeOf(choice: Preference<'language'>, browserLanguages: readonly string[]) {
  return choice === 'system' ? localeFor(browserLanguages) : choice;
}
