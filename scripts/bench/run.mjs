// npm run bench NAME [-- OPTIONS]: runs one of the measurements beside this file. They take minutes and a quiet machine,
// so none of them is part of `npm test`.
import { readdirSync } from 'node:fs';
import process from 'node:process';

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length))
  .filter((name) => name !== 'run');

const [name = ''] = process.argv.splice(2, 1);
if (names.includes(name)) await import(`./${name}.mjs`);
else {
  console.error(`npm run bench NAME, where NAME is one of ${names.join(', ')}`);
  process.exit(2);
}
