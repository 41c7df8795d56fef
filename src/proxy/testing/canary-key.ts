/** A key of the right shape that every test may search for. */
export const canaryKey = 'kdv_live_CANARY-canary_CANARY-can';

/** The forms of the canary key that stand in a text: whole, its first 16 and last 8 characters, and its encodings. */
export function leaksIn(text: string): string[] {
  const bytes = Buffer.from(canaryKey);
  const encodings = [bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url'), bytes.toString('hex')];
  return [canaryKey, canaryKey.slice(0, 16), canaryKey.slice(-8), ...encodings].filter((form) => text.includes(form));
}
