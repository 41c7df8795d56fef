/** Bytes before a secret shift its base64 by none, one or two of them. */
const shifts = [0, 1, 2];

/**
 * Matches a secret, its first 16 and its last 8 characters in the forms in which they could travel unnoticed: plain, in
 * any case, percent-encoded in part or as a whole, as hexadecimal or decimal bytes, and as base64 of either alphabet
 * with anything around it.
 */
export function secretForms(secret: string): RegExp {
  const parts = [secret, secret.slice(0, 16), secret.slice(-8)];
  const forms = parts.flatMap((part) => [plain(part), hexadecimal(part), decimal(part), ...shifts.map(base64(part))]);
  return new RegExp(forms.join('|'), 'gi');
}

function plain(text: string): string {
  return [...text].map((letter) => `(?:${letter}|%(?:25)*${hexOf(letter)})`).join('');
}

function hexadecimal(text: string): string {
  return [...text].map(hexOf).join(String.raw`(?:[ :,-]|\\+x|, 0x)?`);
}

function decimal(text: string): string {
  return [...Buffer.from(text)].join(String.raw`,\s?`);
}

/** The characters of base64 that are made of the text's bits alone, after so many unknown bytes. */
function base64(text: string) {
  return (shift: number) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64');
    const own = encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + text.length) * 8) / 6));
    return own.replaceAll('+', '(?:[+-]|%2B)').replaceAll('/', '(?:[/_]|%2F)');
  };
}

function hexOf(letter: string): string {
  return letter.charCodeAt(0).toString(16);
}
