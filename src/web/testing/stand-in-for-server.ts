import { vi } from 'vitest';
import * as z from 'zod/mini';
import { FaultError } from '../api/fault-error.ts';
import { get, type Source } from '../api/get.ts';
import { noon } from './samples.ts';

const Name = z.object({ name: z.string() });

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** What is asked of the console's server goes here, between `standInForServer` and `endStandingIn`. */
export const fetched = vi.fn<Fetch>();

/** Takes the place of the console's server, at noon, in a browser that is online. */
export function standInForServer(): void {
  vi.useFakeTimers({ now: noon });
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('navigator', { onLine: true });
  // The platform's own timeout goes by a clock that no test can move.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException('', 'TimeoutError')), milliseconds);
    return controller.signal;
  });
}

export function endStandingIn(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  fetched.mockReset();
}

/** The server answers everything with this from now on. */
export function answer(body: string, init: ResponseInit = {}): void {
  fetched.mockImplementation(() => Promise.resolve(new Response(body, init)));
}

/** Reads `/me` with these parameters, as an answer that has a name. */
export function ask(
  params: Record<string, string | null> = {},
  signal = new AbortController().signal,
  source?: Source,
) {
  return get(Name, '/me', params, signal, source);
}

/** The fault in which a read ends; throws when it ends otherwise. */
export async function faultOf(asking: Promise<unknown>): Promise<FaultError> {
  const error = await asking.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FaultError)) throw new Error(`Not a fault: ${error}`);
  return error;
}
