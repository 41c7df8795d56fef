import type { Plugin } from 'vite';

const words = /\/src\/web\/copy\/(en|id)\//;
const collections = /\/src\/web\/copy\/(?:later-)?(?:english|indonesian)\.ts$/;

/**
 * Fails the build when words are not in a file of their own, or those of two languages in one: who reads the console
 * in one language is not to load another.
 */
export function languageWall(): Plugin {
  return {
    name: 'tautan:language-wall',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      const breaches = Object.values(bundle).flatMap((file) => {
        if (file.type !== 'chunk') return [];
        const languages = new Set(file.moduleIds.flatMap((id) => words.exec(id)?.[1] ?? []));
        const isCollection = collections.test(file.facadeModuleId ?? '');
        return languages.size > (isCollection ? 1 : 0)
          ? [`${file.name} holds words of ${[...languages].join(', ')}`]
          : [];
      });
      if (breaches.length > 0)
        this.error(`Words are loaded beside what they are not loaded with:\n  ${breaches.join('\n  ')}`);
    },
  };
}
