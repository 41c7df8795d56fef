import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { ContentCoding } from '../content-coding.ts';
import type { Copy } from './reading.ts';

/** Shorter answers fit one packet as they are. */
const worthwhileBytes = 1_400;

const encoders: Readonly<Record<Exclude<ContentCoding, 'identity'>, (bytes: Buffer) => Buffer<ArrayBuffer>>> = {
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => gzipSync(bytes),
};

/** Whether it pays to send a copy in other than its own bytes. */
export function isWorthCompressing({ bytes }: Copy): boolean {
  return bytes.length >= worthwhileBytes;
}

/** The bytes of a copy in a coding: compressed when first asked for, and kept with it. */
export function bytesOf(copy: Copy, coding: ContentCoding): Buffer<ArrayBuffer> {
  if (coding === 'identity') return copy.bytes;
  copy.compressed[coding] ??= encoders[coding](copy.bytes);
  return copy.compressed[coding];
}
