import { createHash } from 'node:crypto';
import { EncryptJWT, errors, type JWTPayload, jwtDecrypt } from 'jose';
import type { SessionKeys } from '../config/read-session-keys.ts';
import { tokenReason } from './token-reason.ts';

/** What a sealed text is for, so that none can stand for another. */
export type Purpose = 'session' | 'sign-in';

/**
 * What was sealed; or nothing, and in one word why the text is not believed to be the console's. Null where it is, and has
 * run out or was sealed under other settings.
 */
export type Opened = { claims: JWTPayload; disbelief: null } | { claims: null; disbelief: string | null };

export type Seal = {
  /** Gives a text that can be neither read nor changed by others. */
  seal: (purpose: Purpose, claims: JWTPayload, now: number, endsAt: number) => Promise<string>;
  /** Never rejects. */
  open: (purpose: Purpose, text: string, now: number) => Promise<Opened>;
};

const form = { alg: 'dir', enc: 'A256GCM' } as const;

/**
 * Seals with the newest key, and opens what either key of the ring sealed. `realm` says in one line under which settings
 * a seal holds: with other settings it opens nothing. Times are milliseconds since the epoch.
 */
export function createSeal({ newest, former }: SessionKeys, realm: string): Seal {
  const audience = digest(realm);
  const newestId = digest(newest);
  const ring = new Map([[newestId, newest], ...(former === null ? [] : [[digest(former), former] as const])]);

  return {
    seal: (purpose, claims, now, endsAt) =>
      new EncryptJWT(claims)
        .setProtectedHeader({ ...form, typ: purpose, kid: newestId })
        .setAudience(audience)
        .setIssuedAt(seconds(now))
        .setExpirationTime(seconds(endsAt))
        .encrypt(newest),
    async open(purpose, text, now) {
      if (text === '') return { claims: null, disbelief: null };
      if (!text.split('.').every(isCanonical)) return { claims: null, disbelief: 'unreadable' };
      try {
        const { payload } = await jwtDecrypt(text, ({ kid = '' }) => keyOf(ring, kid), {
          typ: purpose,
          audience,
          currentDate: new Date(now),
          keyManagementAlgorithms: [form.alg],
          contentEncryptionAlgorithms: [form.enc],
          requiredClaims: ['exp', 'iat'],
        });
        return { claims: payload, disbelief: null };
      } catch (error) {
        return { claims: null, disbelief: isOwn(error) ? null : tokenReason(error) };
      }
    },
  };
}

function keyOf(ring: ReadonlyMap<string, Uint8Array>, id: string): Uint8Array {
  const key = ring.get(id);
  if (key === undefined) throw new errors.JWKSNoMatchingKey();
  return key;
}

/** Whether what can not be opened was sealed by the console, for this use: claims are looked at once the seal has held. */
function isOwn(error: unknown): boolean {
  const isOfOtherSettings = error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud';
  return isOfOtherSettings || error instanceof errors.JWTExpired;
}

/** Some letters say bits that are none of the bytes', so that several texts would open as one. */
function isCanonical(part: string): boolean {
  return Buffer.from(part, 'base64url').toString('base64url') === part;
}

function digest(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('base64url').slice(0, 16);
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}
