// npm run mutants [-- WORDS]
// Disables each control of the proxy, one at a time, in a copy of the sources, and runs the tests that cover it: they must
// fail. With words, those controls alone whose name has them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
/** Neither sources nor needed for them. */
const leftOut = new Set(
  ['.git', '.tsbuild', 'dist', 'node_modules', 'test-results'].map((name) => join(project, name)),
);

/**
 * A control of the proxy and how to disable it: in a file, one text that is there exactly once becomes another, and the
 * tests that cover it must notice.
 * @typedef {{ control: string, file: string, from: string, to: string, tests: string[] }} Mutant
 */
/** @type {Mutant[]} */
const mutants = JSON.parse(readFileSync(new URL('mutants.json', import.meta.url), 'utf8'));

/** Runs test files in a tree; gives whether all passed. @param {string} tree @param {string[]} tests */
async function pass(tree, tests) {
  const vitest = join(project, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'unit', '--bail', '1', ...tests], {
    cwd: tree,
    stdio: 'ignore',
  });
  const [code] = await once(child, 'exit');
  return code === 0;
}

const words = process.argv.slice(2).join(' ').toLowerCase();
const chosen = mutants.filter(({ control }) => control.toLowerCase().includes(words));
if (chosen.length === 0) {
  console.error(`No control is called so. There are:\n${mutants.map(({ control }) => `  ${control}`).join('\n')}`);
  process.exit(2);
}

const tree = mkdtempSync(join(tmpdir(), 'tautan-mutants-'));
let survivors = 0;
try {
  cpSync(project, tree, { recursive: true, filter: (source) => !leftOut.has(source) });
  symlinkSync(join(project, 'node_modules'), join(tree, 'node_modules'));

  const covering = [...new Set(chosen.flatMap(({ tests }) => tests))];
  if (!(await pass(tree, covering))) throw new Error('The tests fail without any mutant.');

  for (const { control, file, from, to, tests } of chosen) {
    const path = join(tree, file);
    const source = readFileSync(path, 'utf8');
    if (source.split(from).length !== 2) throw new Error(`${control}: its text is not in ${file} exactly once.`);
    writeFileSync(
      path,
      source.replace(from, () => to),
    );
    const survived = await pass(tree, tests);
    writeFileSync(path, source);
    if (survived) survivors += 1;
    console.log(`${survived ? 'SURVIVED' : 'noticed '}  ${control}`);
  }
} finally {
  rmSync(tree, { recursive: true });
}
console.log(`\n${chosen.length - survivors} of ${chosen.length} noticed`);
process.exitCode = survivors > 0 ? 1 : 0;
