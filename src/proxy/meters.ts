import type { WireFaultKind } from '../contract/fault.ts';

/** How a read was answered: from memory (fresh, or stale for want of better), with somebody else's, by Kirim, or not at all. */
export const readAnswers = ['fresh', 'stale', 'joined', 'asked', 'refused'] as const;
export type ReadAnswer = (typeof readAnswers)[number];

/** In what way an answer of Kirim differed from the contract and was still read. */
export const driftKinds = [
  'extra_field',
  'unreadable_field',
  'dropped_row',
  'inconsistent_page',
  'request_id',
] as const;
export type DriftKind = (typeof driftKinds)[number];

/** What the proxy tells whoever counts. `route` is a template and every other label a word of a closed list: never an id. */
export type Meters = {
  /** A request was answered. */
  answered: (request: { route: string; status: number; fault: WireFaultKind | null; ms: number }) => void;
  /** A read of the API was answered in this way. */
  read: (route: string, how: ReadAnswer) => void;
  /** Kirim was asked, and this came of it; without a fault it was an answer. */
  asked: (request: { route: string; fault: WireFaultKind | null; attempts: number; ms: number }) => void;
  /** What Kirim said of the organization's allowance, in requests; null where it said nothing. */
  allowance: (limit: number | null, remaining: number | null) => void;
  drift: (route: string, kind: DriftKind, count: number) => void;
  /** Somebody looked at unusually many customers. */
  readUnusually: () => void;
};

/** Counts nothing. */
export const noMeters: Meters = {
  answered() {},
  read() {},
  asked() {},
  allowance() {},
  drift() {},
  readUnusually() {},
};
