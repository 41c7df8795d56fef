import { maskSecrets } from '../contract/ids.ts';

/**
 * Gives a function that removes the key from text: by its pattern, and by its exact value in the forms in which it could
 * travel unnoticed. A last line of defence: nothing that holds the key is meant to be logged at all.
 */
export function createRedactor(key: () => string | null): (text: string) => string {
  return (text) => {
    const secret = key();
    if (secret === null) return maskSecrets(text);
    const bytes = Buffer.from(secret);
    const forms = [
      secret,
      bytes.toString('base64').replace(/=+$/, ''),
      bytes.toString('base64url'),
      bytes.toString('hex'),
    ];
    return maskSecrets(forms.reduce((clean, form) => clean.replaceAll(form, '[key]'), text));
  };
}
