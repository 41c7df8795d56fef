import type { Plugin } from 'vite';

const entry = /\s*<script [^>]*type="module"[^>]*><\/script>/;

/**
 * Puts the entry script back to the end of the body, from where Vite moves it to the head. It is async, so that it does
 * not wait for the end of a page that is sent in pieces; from the head it could run before there is a root to draw in.
 */
export function entryAfterRoot(): Plugin {
  return {
    name: 'tautan:entry-after-root',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(page) {
        const script = entry.exec(page)?.[0];
        if (script === undefined) throw new Error('The page has no entry script.');
        return page.replace(script, '').replace(/\s*<\/body>/, (end) => `${script}${end}`);
      },
    },
  };
}
