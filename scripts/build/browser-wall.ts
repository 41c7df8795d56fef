import { isBuiltin } from 'node:module';
import { relative } from 'node:path';
import type { Plugin } from 'vite';

const forbiddenRoom = /^src\/(?:proxy|sandbox|serve\.ts|compose\.ts)/;

// Vite puts an empty module of this name in the place of a Node module, which then fails only when it is called.
const emptyNodeModule = '__vite-browser-external';

/** Fails the build when the browser's bundle loads the proxy, the sandbox, the composition or a module of Node. */
export function browserWall(): Plugin {
  let root = '';
  return {
    name: 'tautan:browser-wall',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    configResolved(config) {
      root = config.root;
    },
    buildEnd(failure) {
      if (failure) return;
      const breaches = [...this.getModuleIds()].flatMap((id) => {
        const path = relative(root, id);
        const isForbidden = forbiddenRoom.test(path) || id.includes(emptyNodeModule) || isBuiltin(id);
        if (!isForbidden) return [];
        const importers = this.getModuleInfo(id)?.importers.map((importer) => relative(root, importer)) ?? [];
        return [`${path} (imported by ${importers.join(', ') || 'nothing'})`];
      });
      if (breaches.length > 0) this.error(`The browser's bundle may not load:\n  ${breaches.join('\n  ')}`);
    },
  };
}
