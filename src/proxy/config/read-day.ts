import { parseArgs } from 'node:util';
import type { Findings } from './findings.ts';

/** Gives the day (YYYY-MM-DD) of `--day`, else of the environment, else null. */
export function readDay(fromEnv: string | undefined, argv: readonly string[], { problems }: Findings): string | null {
  let day = fromEnv;
  try {
    day = parseArgs({ args: [...argv], options: { day: { type: 'string' } } }).values.day ?? fromEnv;
  } catch {
    problems.push('The only argument is --day YYYY-MM-DD.');
  }
  if (day === undefined) return null;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    problems.push('SANDBOX_DAY (or --day) must be a day as YYYY-MM-DD.');
  }
  return day;
}
