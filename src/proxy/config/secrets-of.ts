import type { Config } from '../config.ts';

/** What of a configuration nobody may read, as text or as the bytes that it stands for; the key of Kirim as it is now. */
export function secretsOf({ kirim, auth }: Pick<Config, 'kirim' | 'auth'>): readonly (string | Uint8Array)[] {
  const own = kirim === null ? [] : [kirim.key];
  if (auth.mode === 'proxy-header') return [...own, auth.secret];
  if (auth.mode !== 'oidc') return own;
  const { clientSecret, sessionKeys } = auth.oidc;
  return [...own, clientSecret, sessionKeys.newest, ...(sessionKeys.former === null ? [] : [sessionKeys.former])];
}
