import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type LockedPackage, lockfileProblems } from './testing/lockfile-problems.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const lock: { packages: Record<string, LockedPackage> } = read('package-lock.json');
const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } =
  read('package.json');

test('every package is locked, with its integrity, from the registry, and runs nothing when installed', () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
  expect(lockfileProblems(lock.packages)).toEqual([]);
});

test('every version is named exactly, and the lock was written for these', () => {
  const named = { ...manifest.dependencies, ...manifest.devDependencies };
  for (const [name, version] of Object.entries(named)) {
    expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+$/);
    expect(`${name} ${lock.packages[`node_modules/${name}`]?.version}`).toBe(`${name} ${version}`);
  }
});

test('at most 18 packages are there at run time', () => {
  expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(18);
});

const good: LockedPackage = { version: '1.0.0', integrity: 'sha512-AAAA' };

test.each<[string, Record<string, LockedPackage>, string]>([
  ['without integrity', { 'node_modules/a': { version: '1.0.0' } }, 'node_modules/a has no integrity'],
  ['with a weak one', { 'node_modules/a': { ...good, integrity: 'sha1-A' } }, 'node_modules/a has no integrity'],
  ['from git', { 'node_modules/a': { ...good, resolved: 'git+ssh://x' } }, 'node_modules/a comes from git+ssh://x'],
  ['from a folder', { 'node_modules/a': { ...good, resolved: 'file:../a' } }, 'node_modules/a comes from file:../a'],
  ['that is a link', { 'node_modules/a': { ...good, link: true } }, 'node_modules/a is a link'],
  ['with a script', { 'node_modules/a': { ...good, hasInstallScript: true } }, 'node_modules/a has an install script'],
  [
    'without a binary for some machine',
    { 'node_modules/a': { ...good, optionalDependencies: { '@a/mac': '1.0.0' } } },
    'node_modules/a needs @a/mac, which is not locked',
  ],
  [
    'that is too old, also deep down',
    { 'node_modules/a/node_modules/undici': { ...good, version: '7.28.9' } },
    'node_modules/a/node_modules/undici 7.28.9 is older than 7.29.0',
  ],
])('a package is refused %s', (_, packages, problem) => {
  expect(lockfileProblems(packages)).toEqual([problem]);
});

test.each(['7.29.0', '7.29.1', '7.30.2', '8.0.0'])('undici %s is new enough', (version) => {
  expect(lockfileProblems({ 'node_modules/undici': { ...good, version } })).toEqual([]);
});
