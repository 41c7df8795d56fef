import type { Plugin } from 'vite';

/**
 * Lets parts of the page be imported as they are. Vite wraps each import so that what a part needs can be loaded beside
 * it; with one style sheet and no module preloads there is never anything to load, and the wrapping costs 0.4 kB.
 */
export function plainImports(): Plugin {
  return {
    name: 'tautan:plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
