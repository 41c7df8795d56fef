import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { ProxyContext } from '../proxy-env.ts';

/** A cookie of the console's, which no script and no other site can read or set. */
export type Cookie = {
  get: (c: ProxyContext) => string | undefined;
  set: (c: ProxyContext, value: string) => void;
  remove: (c: ProxyContext) => void;
};

type Rules = { sameSite: 'Strict' | 'Lax'; maxAgeSeconds?: number };

/**
 * A cookie of this name. Over https its prefix has browsers take it only from this very host, by https, and out of reach
 * of scripts; over http, which is for loopback alone, they would refuse such a name.
 */
export function cookieNamed(name: string, isHttps: boolean, { sameSite, maxAgeSeconds }: Rules): Cookie {
  const fullName = isHttps ? `__Host-Http-${name}` : name;
  const options: CookieOptions = { path: '/', httpOnly: true, secure: isHttps, sameSite };
  return {
    get: (c) => getCookie(c, fullName),
    set: (c, value) =>
      setCookie(c, fullName, value, { ...options, ...(maxAgeSeconds !== undefined && { maxAge: maxAgeSeconds }) }),
    remove: (c) => void deleteCookie(c, fullName, options),
  };
}
