import { availableParallelism } from 'node:os';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { buildInfo } from './scripts/build/build-info.ts';
import { browserFlags, locateBrowser } from './scripts/find-browser.mjs';

const executablePath = locateBrowser();

export default defineConfig({
  define: buildInfo,
  test: {
    allowOnly: false,
    passWithNoTests: false,
    // Property tests and sockets take seconds where the machine is busy.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A busy or slow computer is late, not wrong: what passes is not slower for it. By default a second is all that it gets.
    expect: { poll: { timeout: 10_000 } },
    // Left to itself it would leave one processor of two idle.
    maxWorkers: Math.min(8, availableParallelism()),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Loading the server's packages anew for each of 200 files took two fifths of the time of all tests.
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['src/**/*.browser.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        plugins: [react(), tailwindcss()],
        // Named, since a package that is found only while tests run makes Vite load the page of the tests anew.
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'react-router',
            'react-error-boundary',
            '@tanstack/react-query',
            '@tanstack/react-table',
            '@tanstack/react-virtual',
            'zod/mini',
            'papaparse',
            'vitest-browser-react',
            'axe-core',
          ],
        },
        test: {
          name: 'component',
          include: ['src/web/**/*.browser.test.{ts,tsx}'],
          // Every component is tested in the look and with the words that it has in the app.
          setupFiles: ['src/web/theme.css', 'src/web/testing/have-words.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: browserFlags, ...(executablePath && { executablePath }) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
