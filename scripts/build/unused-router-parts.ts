import type { Plugin } from 'vite';

const router = /\/react-router\/dist\/production\/[^/]+\.mjs$/;
const naming = /^\w+\.displayName = "\w+";$/gm;
const making = /\bReact\d*\.(?:forwardRef|memo|createContext)\(/g;
const watching = /let \[shouldPrefetch, prefetchRef, prefetchHandlers\] = usePrefetchBehavior\([^)]*\);/;
const prefetching = /return shouldPrefetch && !isAbsolute \? .* : link;/;

/**
 * Lets the bundler see that components of the router that nothing here uses (forms, scripts, links to prefetch) can be
 * left out: the package makes them by calls that it does not mark as free of effects, and then gives them names. Its
 * links never prefetch outside of its framework mode: without that, each link of a row has two effects less.
 */
export function unusedRouterParts(): Plugin {
  return {
    name: 'tautan:unused-router-parts',
    apply: 'build',
    transform: {
      filter: { id: router },
      handler: (code) =>
        code
          .replace(watching, 'const prefetchRef = null, prefetchHandlers = {};')
          .replace(prefetching, 'return link;')
          .replace(naming, '')
          .replace(making, (call) => `/* @__PURE__ */ ${call}`),
    },
  };
}
