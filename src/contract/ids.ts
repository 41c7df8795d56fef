/** Ids are opaque, but only of this alphabet: anything else could change the path that is built from it. */
const opaqueId = /^[A-Za-z0-9_-]{1,128}$/;

/** A plaintext onboarding token is `csl_` and 24 characters of base64url; a link id has 26 of Crockford base32. */
const token = /^csl_[A-Za-z0-9_-]{24}$/;

/** True for text that may stand as one segment of a path to Kirim. */
export function isOpaqueId(text: string): boolean {
  return opaqueId.test(text);
}

/** True for what looks like a live onboarding token, which must be neither kept, shown, logged nor sent on. */
export function isTokenLookalike(text: string): boolean {
  return token.test(text);
}

// Whatever goes on after 24 characters is no reason to keep it, unless it is a link id to the letter.
const tokenAnywhere = /csl_(?![0-9A-HJKMNP-TV-Z]{26}(?![\w-]))[\w-]{20}([\w-]{4})/;

/**
 * The last four characters of a live onboarding token anywhere in a text, percent-encoded or not: all of it that may
 * be kept. Null without one.
 */
export function tokenLast4(text: string): string | null {
  const plain = text.replace(/%(?:25)*([2-7][\da-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return tokenAnywhere.exec(plain)?.[1] ?? null;
}

const secrets = /kdv_(?:live|test)_[A-Za-z0-9_-]+|csl_[A-Za-z0-9_-]{24}(?![A-Za-z0-9_-])/g;

const reasonCode = /^[a-z][a-z\d_]{0,63}$/;

/**
 * True for a reason code that may stand in an address of the console: one plain word, as all codes are. Whatever else
 * somebody put behind `reason=` may be anything, and stays out.
 */
export function isPlainReason(text: string): boolean {
  return reasonCode.test(text) && !isTokenLookalike(text);
}

/** The text with everything that looks like an API key or an onboarding token cut to its last four characters. */
export function maskSecrets(text: string): string {
  return text.replace(secrets, (secret) => `${secret.slice(0, 4)}…${secret.slice(-4)}`);
}
