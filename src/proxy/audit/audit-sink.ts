import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { type ChainEnd, chainStart, endAfter } from './audit-chain.ts';

/** Where the lines go. */
export type AuditSink = {
  /** Of the line before the first one that will be written. */
  end: ChainEnd;
  /** Writes a whole line or none; throws when it can't. */
  write: (line: string) => void;
};

export type SinkResult = { ok: true; sink: AuditSink } | { ok: false; problem: string };

const longestLine = 16_384;
const writableByGroup = 0o020;
const anythingByOthers = 0o007;
const appending = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW;

/** The audit log among the other lines of a stream, such as standard output (1). Its chain begins anew with each start. */
export function streamSink(file: number): AuditSink {
  return { end: chainStart, write: (line) => writeAll(file, Buffer.from(line)) };
}

/**
 * The audit log in a file of its own, whose chain goes on where it ended. A file that ends in a broken line is refused:
 * to go on behind it would hide where it broke.
 */
export function fileSink(path: string): SinkResult {
  try {
    const file = openSync(path, appending, 0o600);
    const result = sinkOf(file);
    if (!result.ok) closeSync(file);
    return result;
  } catch {
    return { ok: false, problem: 'AUDIT_FILE can not be opened to write at its end.' };
  }
}

function sinkOf(file: number): SinkResult {
  const stat = fstatSync(file);
  if (!stat.isFile())
    return { ok: false, problem: 'AUDIT_FILE is not a file; without it the audit log goes to stdout.' };
  if (process.platform !== 'win32' && (stat.mode & (writableByGroup | anythingByOthers)) !== 0) {
    return { ok: false, problem: 'AUDIT_FILE may be written by its group or used by others; chmod 600, or 640.' };
  }
  const end = stat.size === 0 ? chainStart : endAfter(lastLine(file, stat.size));
  if (end !== null) return { ok: true, sink: { end, write: onlyWriter(file, stat.size) } };
  return {
    ok: false,
    problem: 'AUDIT_FILE does not end in a whole line of the audit log; keep it as it is, and name a new one.',
  };
}

/** Writes only while the file is as this process left it: what others add, cut or replace would break the chain. */
function onlyWriter(file: number, sizeAtStart: number): AuditSink['write'] {
  let size = sizeAtStart;
  return (line) => {
    if (fstatSync(file).size !== size) throw new Error('somebody else changed the audit log');
    const bytes = Buffer.from(line);
    try {
      writeAll(file, bytes);
    } catch (error) {
      // Half a line, of a disk that is full, would break the chain as well.
      ftruncateSync(file, size);
      throw error;
    }
    size += bytes.length;
  };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

/** Without its line end; '' where there is none. */
function lastLine(file: number, size: number): string {
  const start = Math.max(0, size - longestLine);
  const bytes = Buffer.alloc(size - start);
  readSync(file, bytes, 0, bytes.length, start);
  const text = bytes.toString();
  return text.endsWith('\n') ? text.slice(text.lastIndexOf('\n', text.length - 2) + 1, -1) : '';
}
