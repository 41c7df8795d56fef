import process from 'node:process';
import { parseArgs } from 'node:util';

/**
 * The numbers that a command was given as options, or those that stand for them. Ends with 2 where one is not a number
 * above 0.
 * @template {string} Name
 * @param {Record<Name, number>} standard
 * @returns {Record<Name, number>}
 */
export function numberOptions(standard) {
  const entries = Object.entries(standard);
  const options = Object.fromEntries(entries.map(([name, value]) => [name, { type: 'string', default: `${value}` }]));
  const { values } = parseArgs({
    options: /** @type {Record<string, { type: 'string', default: string }>} */ (options),
  });
  const given = Object.entries(values).map(([name, value]) => [name, Number(value)]);
  if (given.every(([, value]) => Number(value) > 0)) return Object.fromEntries(given);
  console.error(`${entries.map(([name]) => `--${name}`).join(', ')} are numbers`);
  return process.exit(2);
}
