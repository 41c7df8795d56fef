/** Ids are opaque, but only of this alphabet: anything else could change the path that is built from it. */
const opaqueId = /^[\w-]{1,128}$/;

/** Begins every API key of Kirim, of which no character may be kept, shown, logged or sent on. */
export const apiKey = /kdv_(?:live|test)_/;

/** A plaintext onboarding token is `csl_` and 24 characters of base64url; a link id has 26 of Crockford base32. */
const token = /^csl_[\w-]{24}$/;

/** True for text that may stand as one segment of a path to Kirim: an API key is of the same alphabet, and may not. */
export function isOpaqueId(text: string): boolean {
  return opaqueId.test(text) && !apiKey.test(text);
}

/** True for what looks like a live onboarding token, which must be neither kept, shown, logged nor sent on. */
export function isTokenLookalike(text: string): boolean {
  return token.test(text);
}

// Whatever goes on after 24 characters is no reason to keep it, unless it begins as a link id to the letter.
const tokenAnywhere = /csl_(?![0-9A-HJKMNP-TV-Z]{26})[\w-]{20}([\w-]{4})/;

/** True for an id that may stand in an address of the console or be kept: one that could be no live token. */
export function isIdForAddress(text: string): boolean {
  return isOpaqueId(text) && !tokenAnywhere.test(text);
}

// What chats and mails put into a line that they break: spaces, characters that are not seen, the sign of a quotation.
const gaps = /[\s\p{Cf}>]+/gu;

/**
 * The last four characters of a live onboarding token anywhere in a text, percent-encoded or not, in one piece or
 * broken into several: all of it that may be kept. Null without one.
 */
export function tokenLast4(text: string): string | null {
  return tokenAnywhere.exec(inOnePiece(text))?.[1] ?? null;
}

function inOnePiece(text: string): string {
  return text.replace(/%(?:25)*([0-7][\da-f])/gi, (_, code) => decodeURIComponent(`%${code}`)).replace(gaps, '');
}

/** What was taken out of a text: a token, the first one of several, an API key. */
export type RemovedSecret = 'token' | 'tokens' | 'key';

/**
 * What of a text may stand in a field: of a token its last four characters, where an API key is nothing, else all of
 * it; and what was removed.
 */
export function defused(text: string): { text: string; removed: RemovedSecret | null } {
  const last4 = tokenLast4(text);
  if (last4 === null) {
    return apiKey.test(inOnePiece(text)) ? { text: '', removed: 'key' } : { text, removed: null };
  }
  // A link that was copied with its address, as mails have it, is twice the same.
  const endings = new Set(text.split(/(?=csl_)/).map(tokenLast4)).add(null);
  return { text: `…${last4}`, removed: endings.size > 2 ? 'tokens' : 'token' };
}

const reasonCode = /^(?!csl_|kdv_)[a-z][a-z\d_]{0,63}$/;

/**
 * True for a reason code that may stand in an address of the console: one plain word, as all codes are. Whatever else
 * somebody put behind `reason=` may be anything, and stays out.
 */
export function isPlainReason(text: string): boolean {
  return reasonCode.test(text);
}
