import { parseAccept } from 'hono/utils/accept';
import { type Locale, localeFor } from '../contract/locale.ts';
import type { ProxyContext } from './proxy-env.ts';

/** The language to speak to who asks, by the languages that their browser wants; the page goes by the same rule. */
export function spokenLocale(c: ProxyContext): Locale {
  const wanted = parseAccept(c.req.header('accept-language') ?? '').filter(({ q }) => q > 0);
  return localeFor(wanted.map(({ type }) => type));
}
