import type { WireFault } from '../console-fault.ts';

/** A 200 of Kirim as it is sent on, any number of times: the contract's fields, serialized once. */
export type Copy = {
  bytes: Buffer<ArrayBuffer>;
  /** The same, compressed, as soon as somebody took it so. */
  compressed: { br?: Buffer<ArrayBuffer>; gzip?: Buffer<ArrayBuffer> };
  kirimRequestId: string;
  /** Rows of a list; null for what is none. */
  rows: number | null;
  /** Of a list that goes on. */
  nextCursor: string | null;
  /** Rows that could not be read and were left out. */
  dropped: number;
  /** Worth a word in the log; null when all is as the contract says. */
  note: string | null;
};

/** What became of a read. The fault's `console_request_id` is that of the request which asked Kirim. */
export type Reading = { copy: Copy; fault: null } | { copy: null; fault: WireFault };
