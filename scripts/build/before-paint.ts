import { readFileSync } from 'node:fs';
import { minifySync, type Plugin } from 'vite';

const source = new URL('../../src/web/before-paint.js', import.meta.url);

/** Puts the script that must run before the first paint into the page's head, as an inline script before all others. */
export function beforePaint(): Plugin {
  return {
    name: 'tautan:before-paint',
    transformIndexHtml: {
      order: 'pre',
      handler: () => {
        const { code } = minifySync('before-paint.js', readFileSync(source, 'utf8'));
        return [{ tag: 'script', children: code, injectTo: 'head-prepend' }];
      },
    },
  };
}
