import { maskSecrets } from '../contract/ids.ts';
import { secretForms } from './secret-forms.ts';

/**
 * Gives a function that removes the key from text: by its pattern, and by its value in every form in which it could
 * travel unnoticed; a former key as well, since it may still open the door. A last line of defence: nothing that holds
 * the key is meant to be logged at all.
 */
export function createRedactor(key: () => string | null): (text: string) => string {
  const forms = new Map<string, RegExp>();
  return (text) => {
    const secret = key();
    if (secret !== null && !forms.has(secret)) forms.set(secret, secretForms(secret));
    let clean = text;
    for (const form of forms.values()) clean = clean.replace(form, '[key]');
    return maskSecrets(clean);
  };
}
