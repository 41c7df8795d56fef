import type { Fault } from '../../contract/fault.ts';
import type { AnswerMeta } from './get.ts';

/** One request to the console's server as it ended; `body` is what the contract promises, null after a fault. */
export type AskedRequest = {
  /** Kirim's path, or the whole path of an address that is the console's own. */
  path: string;
  params: Readonly<Record<string, string | null>>;
  body: unknown;
  fault: Fault | null;
  meta: AnswerMeta;
};

/** Whether it was asked of the console alone, such as who is signed in: Kirim knows nothing of it. */
export function isOfConsole({ path }: Pick<AskedRequest, 'path'>): boolean {
  return path.startsWith('/api/');
}

type Listener = (request: AskedRequest) => void;

let listener: Listener = () => {};

/** Says who hears of every request that ends from now on. */
export function listenToRequests(next: Listener): void {
  listener = next;
}

/** Tells of a request that has ended, one way or the other. */
export const tellRequest: Listener = (request) => listener(request);
