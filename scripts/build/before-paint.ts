import { fileURLToPath } from 'node:url';
import { build, type IndexHtmlTransformContext, type Plugin } from 'vite';

const source = fileURLToPath(new URL('../../src/web/session/before-paint.ts', import.meta.url));

/** The modules of the page's words, by language. */
const dictionaries = { 'en-GB': '/copy/english.ts', id: '/copy/indonesian.ts' };

/** Puts the script that must run before the first paint into the page's head, as an inline script before all others. */
export function beforePaint(): Plugin {
  return {
    name: 'tautan:before-paint',
    transformIndexHtml: {
      // After the files have got their names: the script asks for one of them.
      order: 'post',
      handler: async (_page, { bundle }) => [
        { tag: 'script', children: await built(bundle), injectTo: 'head-prepend' as const },
      ],
    },
  };
}

type Bundle = IndexHtmlTransformContext['bundle'];

async function built(bundle: Bundle): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    define: { dictionaryFiles: JSON.stringify(bundle === undefined ? {} : filesIn(bundle)) },
    build: {
      write: false,
      minify: true,
      target: 'baseline-widely-available',
      lib: { entry: source, formats: ['iife'], name: 'beforePaint' },
    },
  });
  const [output] = [result].flat();
  if (output === undefined || !('output' in output))
    throw new Error('The script before the first paint was not built.');
  return output.output[0].code.trim();
}

/** Where the words of each language are, as they are named in the built page. */
function filesIn(bundle: NonNullable<Bundle>): Record<string, string> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const files = Object.entries(dictionaries).map(([locale, module]) => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
    if (chunk === undefined) throw new Error(`The words of ${locale} have no file of their own.`);
    if (chunk.imports.length > 0) throw new Error(`The words of ${locale} wait for ${chunk.imports.join(', ')}.`);
    return [locale, `/${chunk.fileName}`];
  });
  return Object.fromEntries(files);
}
