import type { LookupAddress, LookupAllOptions } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';

/** Gives the addresses of a name, or rejects with Node's error, such as ENOTFOUND. */
export type Resolve = (name: string, options: LookupAllOptions) => Promise<LookupAddress[]>;

/**
 * How sockets find an address. The system is asked for a name once at a time, however many connections wait for it:
 * it answers on the four threads that also compress, and a server of names that hangs would take them all.
 * A connection waits so many milliseconds, then fails with EAI_AGAIN, the system's own word for it.
 */
export function sharedLookup(withinMs: number, resolve: Resolve = lookup): LookupFunction {
  const running = new Map<string, Promise<LookupAddress[]>>();

  function addressesOf(name: string, options: LookupAllOptions): Promise<LookupAddress[]> {
    const joined = running.get(name);
    if (joined !== undefined) return joined;
    const asked = resolve(name, options).finally(() => running.delete(name));
    running.set(name, asked);
    return asked;
  }

  return (name, options, callback) => {
    const answer = (error: Error | null, addresses: LookupAddress[] = []) => {
      clearTimeout(patience);
      if (options.all) callback(error, addresses);
      else callback(error, addresses[0]?.address ?? '', addresses[0]?.family);
    };
    const patience = setTimeout(answer, withinMs, noAnswer(name));
    addressesOf(name, { ...options, all: true }).then((addresses) => answer(null, addresses), answer);
  };
}

function noAnswer(name: string): Error {
  return Object.assign(new Error(`no address of ${name} in time`), { code: 'EAI_AGAIN' });
}
