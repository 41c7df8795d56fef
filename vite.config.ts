import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { beforePaint } from './scripts/build/before-paint.ts';
import { browserWall } from './scripts/build/browser-wall.ts';
import { buildInfo } from './scripts/build/build-info.ts';
import { consoleInDev } from './scripts/build/console-in-dev.ts';
import { entryAfterRoot } from './scripts/build/entry-after-root.ts';
import { languageWall } from './scripts/build/language-wall.ts';
import { plainImports } from './scripts/build/plain-imports.ts';
import { precompress } from './scripts/build/precompress.ts';
import { unusedRouterParts } from './scripts/build/unused-router-parts.ts';

const routerForProduction = new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url);

/** One `vite build` makes the browser's app (dist/web) and the server (dist/server), which needs no node_modules. */
export default defineConfig(({ command }) => ({
  resolve: {
    // The package's entry is its development build, warnings and all; it ships the other one without an entry.
    alias: {
      ...(command === 'build' && { 'react-router': fileURLToPath(routerForProduction) }),
      // The table's store brings what React has had for years; the package has a form that takes React's.
      'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector',
    },
  },
  plugins: [
    react(),
    tailwindcss(),
    unusedRouterParts(),
    plainImports(),
    browserWall(),
    languageWall(),
    beforePaint(),
    entryAfterRoot(),
    precompress(),
    consoleInDev(),
  ],
  define: buildInfo,
  // No variable of the environment and no .env file may reach a bundle: nothing is ever named with this prefix.
  envDir: false,
  envPrefix: 'NO_VARIABLE_REACHES_THE_BROWSER_',
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4600), strictPort: true, cors: false },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: 'dist/web',
        target: 'baseline-widely-available',
        // The first load is 0.4 kB smaller by it than by the bundler's own.
        minify: 'terser',
        terserOptions: { module: true, ecma: 2020, compress: { passes: 3 } },
        // Would put code before the first line of each file; what a part needs is small and comes soon enough without.
        modulePreload: false,
        // The content policy allows no data: addresses.
        assetsInlineLimit: 0,
        cssCodeSplit: false,
        rolldownOptions: {
          output: {
            // What the page loads at once is one file: in the pieces that later parts share it was 3 kB larger.
            codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
            // Chromium then compiles it while it loads, beside the page and not within it: on a slow computer the first
            // row comes a quarter sooner. It has to be the file's first line.
            postBanner: ({ isEntry }) => (isEntry ? '//# allFunctionsCalledOnLoad' : ''),
          },
        },
      },
    },
    ssr: {
      // In development packages are loaded from node_modules as they are; some of them are not modules.
      resolve: command === 'build' ? { noExternal: true } : {},
      build: {
        outDir: 'dist/server',
        target: 'node20',
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: 'src/serve.ts',
          output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    },
  },
}));
