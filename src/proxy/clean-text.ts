import { maskSecrets } from '../contract/mask-secrets.ts';

// C0, DEL, C1, the marks and overrides of text direction, line separators, zero-width characters, lone surrogates.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
const machineWord = /^[A-Za-z0-9_.[\]-]{1,64}$/;
const requestId = /^req_[A-Za-z0-9]{1,64}$/;

/** Text of the upstream that a person will read: no invisible characters, no secrets, at most so many characters. */
export function cleanText(text: string, longest: number): string {
  // Masked before it is cut, or the first half of a key would no longer look like one.
  return cutText(maskSecrets(text.replace(invisible, '')), longest);
}

/** The first characters of a text; never half of a surrogate pair. */
export function cutText(text: string, longest: number): string {
  return text.length <= longest
    ? text
    : Array.from(text.slice(0, longest * 2))
        .slice(0, longest)
        .join('');
}

/** A code, type or parameter name as it is, or null when it is not of a machine's alphabet or too long. */
export function machineWordOrNull(text: string | undefined): string | null {
  return text !== undefined && machineWord.test(text) ? maskSecrets(text) : null;
}

/** Kirim's request id, or null for anything that does not look like one. */
export function kirimRequestIdOrNull(text: string | null | undefined): string | null {
  return typeof text === 'string' && requestId.test(text) ? text : null;
}
