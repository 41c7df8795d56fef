import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTVerifyGetKey,
  type RemoteJWKSetOptions,
} from 'jose';

/** The keys could not be had; what a token is worth is unknown. */
export class KeysUnavailable extends Error {}

const minute = 60_000;
/** New keys are looked for this often; with a token that names an unknown one, after this pause. */
const renewAfterMs = 10 * minute;
const pauseMs = 30_000;
/** While their server does not answer, keys that were good are believed for a day, and it is tried again this often. */
const keptForMs = 24 * 60 * minute;
const retryAfterMs = 5_000;

/**
 * Finds the key of a token among those that its issuer publishes at one fixed address; what a token says of where its
 * keys are is not looked at. Tokens with made-up key ids can't make it ask often. Rejects with KeysUnavailable.
 */
export function createRemoteKeys(url: URL, fetchKeys: FetchImplementation): JWTVerifyGetKey {
  let triedAt = Number.NEGATIVE_INFINITY;
  let hasFailed = false;

  const sparingly: FetchImplementation = async (...request) => {
    if (hasFailed && Date.now() - triedAt < retryAfterMs) throw new KeysUnavailable('tried a moment ago');
    triedAt = Date.now();
    hasFailed = true;
    const answer = await fetchKeys(...request);
    hasFailed = answer.status !== 200;
    return answer;
  };

  const options: RemoteJWKSetOptions = { cooldownDuration: pauseMs, cacheMaxAge: keptForMs, [customFetch]: sparingly };
  const keys = createRemoteJWKSet(url, options);

  return async (header, token) => {
    const isDue = Date.now() - triedAt >= (hasFailed ? retryAfterMs : renewAfterMs);
    if (keys.jwks() !== undefined && isDue) void keys.reload().catch(() => {});
    try {
      return await keys(header, token);
    } catch (error) {
      if (isAboutToken(error)) throw error;
      throw new KeysUnavailable('the keys could not be had', { cause: error });
    }
  };
}

function isAboutToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}
