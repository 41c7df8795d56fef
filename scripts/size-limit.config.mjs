import { readFileSync } from 'node:fs';
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

/** Bytes to the first row, brotli; a kB is 1000 bytes. */
export default [
  { name: 'JavaScript', path: loadedByPage(/(?:src|href)="\/(assets\/[^"]+\.js)"/g), limit: '113 kB', brotli: true },
  { name: 'CSS', path: loadedByPage(/href="\/(assets\/[^"]+\.css)"/g), limit: '12 kB', brotli: true },
];
