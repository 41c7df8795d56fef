import { createHash } from 'node:crypto';
import type { AuditEvent } from './audit-event.ts';

/** Where a chain stands: the number and the hash of its last line. */
export type ChainEnd = { seq: number; hash: string };

/** What the first line follows. */
export const chainStart: ChainEnd = { seq: 0, hash: '0'.repeat(64) };

/** What a line says, before it has its place in the chain: no secret in any form, and ASCII alone. */
export function told(event: AuditEvent, redact: (text: string) => string): string {
  return inAscii(redact(JSON.stringify(event)));
}

/**
 * The line that follows in the chain, with its line end. Its hash is of all that stands before it, the former line's hash
 * among that. `said` is what `told` gave, `now` in milliseconds since the epoch.
 */
export function nextLine({ seq, hash }: ChainEnd, said: string, now: number): { line: string; end: ChainEnd } {
  const place = JSON.stringify({ ts: new Date(now).toISOString(), seq: seq + 1, prev_hash: hash });
  const body = `${place.slice(0, -1)},${said.slice(1, -1)}`;
  const own = hashOf(body);
  return { line: `${body},"hash":"${own}"}\n`, end: { seq: seq + 1, hash: own } };
}

/** Where a chain stands after this line, without its line end; null for one that is not whole. */
export function endAfter(line: string): ChainEnd | null {
  const [, body = '', hash = ''] = /^(\{"ts":.*),"hash":"([0-9a-f]{64})"\}$/s.exec(line) ?? [];
  const seq = Number(/^\{"ts":"[^"]{24}","seq":(\d{1,15}),/.exec(body)?.[1] ?? 0);
  return seq > 0 && hashOf(body) === hash ? { seq, hash } : null;
}

/** So that no name can look like another, turn a line around, or end it for a program that knows more line ends than one. */
function inAscii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
