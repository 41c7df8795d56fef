/** Bytes before a secret shift its base64 by none, one or two of them. */
const shifts = [0, 1, 2];

/**
 * Matches a secret, its first 16 and its last 8 characters in the forms in which they could travel unnoticed: plain, in
 * any case, percent-encoded in part or as a whole, as hexadecimal or decimal bytes, and as base64 of either alphabet
 * with anything around it. Of bytes that are no text, as they are kept as base64, all but the plain form.
 */
export function secretForms(secret: string | Uint8Array): RegExp {
  const parts = [secret, secret.slice(0, 16), secret.slice(-8)];
  const forms = parts.flatMap((part) => {
    const bytes = Buffer.from(part);
    const encoded = [hexadecimal(bytes), decimal(bytes), ...shifts.map(base64(bytes))];
    return typeof part === 'string' ? [plain(part), ...encoded] : encoded;
  });
  return new RegExp(forms.join('|'), 'gi');
}

function plain(text: string): string {
  return [...text]
    .map((letter) => `(?:${letter.replace(/[^A-Za-z0-9]/, '\\$&')}|%(?:25)*${hexOf(letter.charCodeAt(0))})`)
    .join('');
}

function hexadecimal(bytes: Buffer): string {
  return [...bytes].map(hexOf).join(String.raw`(?:[ :,-]|\\+x|, 0x)?`);
}

function decimal(bytes: Buffer): string {
  return [...bytes].join(String.raw`,\s?`);
}

/** The characters of base64 that are made of the bytes' bits alone, after so many unknown bytes. */
function base64(bytes: Buffer) {
  return (shift: number) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const own = encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
    return own.replaceAll('+', '(?:[+-]|%2B)').replaceAll('/', '(?:[/_]|%2F)');
  };
}

function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
