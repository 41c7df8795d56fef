import type { ProxyContext } from '../proxy-env.ts';

/**
 * The value of a header that a proxy in front of the console sets; undefined where there is none. Null where it came
 * twice, or with `_` for `-`, which some proxies let through from outside and some servers take for the same name.
 */
export function headerOnce(c: ProxyContext, name: string): string | null | undefined {
  const raw = c.env?.incoming?.rawHeaders;
  if (raw === undefined) return c.req.header(name);
  const wanted = name.toLowerCase();
  let value: string | null | undefined;
  for (let index = 0; index < raw.length; index += 2) {
    const own = raw[index]?.toLowerCase() ?? '';
    if (own.replaceAll('_', '-') !== wanted) continue;
    value = own === wanted && value === undefined ? raw[index + 1] : null;
  }
  return value;
}
