// npm run audit:verify -- FILE [HASH]
// Reads an audit log from its first line and names the first one that was changed, taken out, put in or cut. With a hash
// that was noted before, such as that of the log line 'audit log goes on', it also tells whether lines at the end are gone.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** @typedef {{ lines: number, hash: string, since: string, until: string, chains: number }} Chain */

const start = '0'.repeat(64);
const lineEnd = 10;

/** What is wrong with a line that should follow this chain; null when nothing is. @param {string} line @param {Chain} chain */
function breakIn(line, { hash, lines, chains }) {
  const match = /^(\{"ts":.*),"hash":"([0-9a-f]{64})"\}$/s.exec(line);
  if (match === null) return 'is not a whole line of an audit log';
  const [, body = '', own = ''] = match;
  if (createHash('sha256').update(body).digest('hex') !== own) return 'was changed';
  const { seq, prev_hash } = JSON.parse(line);
  // Among the lines of standard output each start of the console begins a chain of its own.
  if (isMixed && chains > 0 && seq === 1 && prev_hash === start) return null;
  if (prev_hash !== hash) return lines === 0 ? 'is not the first of its log' : 'does not follow the line before it';
  return null;
}

/** @param {string} problem */
function fail(problem) {
  console.error(problem);
  process.exit(1);
}

const args = process.argv.slice(2);
const isMixed = args[0] === '--stdout';
const [file, noted] = isMixed ? args.slice(1) : args;
if (file === undefined || (noted !== undefined && !/^[0-9a-f]{64}$/.test(noted))) {
  console.error('npm run audit:verify -- [--stdout] FILE [HASH]');
  process.exit(2);
}

/** @type {Chain} */
const chain = { lines: 0, hash: start, since: '', until: '', chains: 0 };
let isNoted = noted === undefined || noted === start;
let number = 0;
const input = createReadStream(file);
input.on('error', (error) => fail(`${file} can not be read: ${error.message}`));
let isCut = false;
input.on('data', (chunk) => {
  isCut = chunk.at(-1) !== lineEnd;
});

for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
  number += 1;
  if (isMixed && !line.startsWith('{"ts":')) continue;
  const problem = breakIn(line, chain);
  if (problem !== null) fail(`Line ${number} ${problem}.`);
  const { ts, hash, seq } = JSON.parse(line);
  if (seq === 1) chain.chains += 1;
  chain.lines += 1;
  chain.hash = hash;
  chain.since ||= ts;
  chain.until = ts;
  isNoted ||= hash === noted;
}
if (isCut) fail(`Line ${number} has no end: it was cut.`);
if (!isNoted) fail('All lines are whole, but the noted hash is of none of them: lines at the end are gone.');
console.log(`${chain.lines} lines, all whole, from ${chain.since || 'never'} to ${chain.until || 'never'}.`);
console.log(`Note the last hash, and keep it elsewhere: ${chain.hash}`);
