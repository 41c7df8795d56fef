import { createHash } from 'node:crypto';
import type { ProxyMiddleware } from './proxy-env.ts';

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

// clipboard-write is not among them: the copy buttons need it.
const switchedOff = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** The headers of every answer, whatever its status. */
export const securityHeaders: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', contentPolicy.join('; ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', switchedOff.map((feature) => `${feature}=()`).join(', ')],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
];

/** The policy of a page of the app: as of every answer, but for the inline scripts that are in it, to the letter. */
export function policyOfPage(page: string): string {
  const inline = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => ` 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return contentPolicy.join('; ').replace("script-src 'self'", (own) => own + inline.join(''));
}

/** For two years. Only where people come by https: on localhost it would lock other programs out of http. */
const httpsOnly = ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'] as const;

/** The headers of every answer to people who come by https, or who do not. */
export function securityHeadersFor(isHttps: boolean): typeof securityHeaders {
  return isHttps ? [...securityHeaders, httpsOnly] : securityHeaders;
}

/** Puts the security headers on whatever the rest of the app answers. Before it does: to add to a finished answer costs a copy. */
export function withSecurityHeaders(isHttps: boolean): ProxyMiddleware {
  const headers = securityHeadersFor(isHttps);
  return (c, next) => {
    for (const [name, value] of headers) c.header(name, value);
    return next();
  };
}
