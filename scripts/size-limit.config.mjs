import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const webRoot = fileURLToPath(new URL('../dist/web/', import.meta.url));
const page = readFileSync(`${webRoot}index.html`, 'utf8');

/**
 * The built files that the page itself loads: its script, the scripts that this one imports at once (Vite names them
 * as preloads), and its style sheets. What is imported later, on demand, is not part of the first row.
 * @param {RegExp} attribute
 */
function loadedByPage(attribute) {
  const files = [...page.matchAll(attribute)].map(([, path]) => `${webRoot}${path}`);
  if (files.length === 0) throw new Error(`dist/web/index.html loads nothing that matches ${attribute}`);
  return files;
}

/** The words of the language that has most of them. A page loads one language; its inline script knows where each is. */
function largestDictionary() {
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  const files = [...script.matchAll(/\/(assets\/[\w-]+\.js)/g)].map(([, path]) => `${webRoot}${path}`);
  const [largest] = files.sort((a, b) => statSync(b).size - statSync(a).size);
  if (largest === undefined) throw new Error('The first script of dist/web/index.html names no dictionary');
  return largest;
}

const scripts = [...loadedByPage(/(?:src|href)="\/(assets\/[^"]+\.js)"/g), largestDictionary()];

/** Bytes to the first row, brotli; a kB is 1000 bytes. */
export default [
  { name: 'JavaScript', path: scripts, limit: '113 kB', brotli: true },
  { name: 'CSS', path: loadedByPage(/href="\/(assets\/[^"]+\.css)"/g), limit: '12 kB', brotli: true },
];
