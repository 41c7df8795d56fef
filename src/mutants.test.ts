import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Mutant = { control: string; file: string; from: string; to: string; tests: string[] };

const mutants: Mutant[] = JSON.parse(readFileSync('scripts/mutants.json', 'utf8'));

test.each(mutants)('the mutant of "$control" still fits the source that it disables', ({ file, from, to, tests }) => {
  expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
  for (const name of tests) expect(existsSync(name), name).toBe(true);
});
