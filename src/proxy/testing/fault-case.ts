import type { Fault, WireFaultKind } from '../../contract/fault.ts';
import type { DriftKind } from '../meters.ts';
import type { UpstreamOptions } from '../upstream.ts';
import { type RawAnswer, type RawUpstream, startRawUpstream } from './raw-upstream.ts';

/** A Kirim with a fault, and how the console reaches it. */
export type FaultyKirim = Pick<RawUpstream, 'heads' | 'connectionCount' | 'close'> & {
  reach: Omit<UpstreamOptions, 'key'>;
  /** How often somebody else was reached, who must not be. */
  strays?: () => number;
};

/** What is wrong with Kirim, and what the console makes of it. */
export type FaultCase = {
  name: string;
  /** Anew for each run. */
  start: () => Promise<FaultyKirim>;
  /** Status and kind of the answer; 200 where the console can bear it. */
  gives: 200 | `${number} ${WireFaultKind}`;
  /** How many requests reach Kirim. */
  calls: number;
  /** What is asked; a list of setup links where not said. */
  path?: string;
  /** More of the fault. */
  error?: Partial<Fault>;
  /** Headers of the answer; null for one that must not be there. */
  headers?: Readonly<Record<string, string | null>>;
  /** A part of the body of a 200. */
  body?: object;
  /** How many connections may be left for the next request, one where not said: none where an answer has no end. */
  leaves?: 0 | 1;
  /** What is counted of it. */
  drift?: Partial<Record<DriftKind, number>>;
};

/** What else is expected of a case. */
export type MoreOfCase = Omit<FaultCase, 'name' | 'start' | 'gives' | 'calls'>;

/** Stands in whatever Kirim says that may not cross to the browser or into the log. */
export const neverCrosses = 'word-of-a-foreign-machine';

/** A case of a Kirim that is reached and answers like this. */
export function answers(
  name: string,
  answer: RawAnswer,
  gives: FaultCase['gives'],
  calls = 1,
  more: MoreOfCase = {},
): FaultCase {
  return { name, start: () => answering(answer), gives, calls, ...more };
}

async function answering(answer: RawAnswer): Promise<FaultyKirim> {
  const kirim = await startRawUpstream(answer);
  return { ...kirim, reach: { baseUrl: kirim.baseUrl } };
}
