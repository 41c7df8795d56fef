import { maskSecrets } from '../contract/mask-secrets.ts';
import { secretForms } from './secret-forms.ts';

/**
 * Gives a function that removes secrets from text: a key of Kirim by its pattern, and each of these by its value in every
 * form in which it could travel unnoticed; a former key as well, since it may still open the door. A last line of
 * defence: nothing that holds a secret is meant to be logged at all.
 */
export function createRedactor(secrets: () => readonly (string | Uint8Array)[]): (text: string) => string {
  const forms = new Map<string | Uint8Array, RegExp>();
  return (text) => {
    for (const secret of secrets()) {
      if (!forms.has(secret)) forms.set(secret, secretForms(secret));
    }
    let clean = text;
    for (const form of forms.values()) clean = clean.replace(form, '[key]');
    return maskSecrets(clean);
  };
}
