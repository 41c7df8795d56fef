import type { Logger } from 'pino';
import type { Caller } from '../caller-of.ts';
import type { Meters } from '../meters.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** More customers than a person looks at in an hour of work: somebody is copying them, by hand or by a program. */
export const unusualCustomers = 300;
/** Whoever read longest ago is forgotten first. Full, with ids of 30 letters, that is some 20 MB. */
const mostPeople = 500;

/** Looks at how much of the customers each person reads. */
export type ReadingWatch = {
  /**
   * Counts one read of customers' data by this person, of one customer (null for a list of them). Gives null when it
   * may be made, else the seconds until the person may read again.
   */
  take: (caller: Caller, customerId: string | null) => number | null;
};

/** Counts nothing, where there is only the person at this computer. */
export const noReadingWatch: ReadingWatch = { take: () => null };

export type ReadingWatchOptions = {
  /** Reads of one person within 24 hours of the first of them, copies from memory included. */
  readsPerDay: number;
  log: Logger;
  meters: Pick<Meters, 'readUnusually'>;
  /** Milliseconds since the epoch, of the computer. */
  clock: () => number;
};

type Reader = {
  dayBeganAt: number;
  reads: number;
  /** When each customer was last looked at, within the hour before; the latest is last. */
  customers: Map<string, number>;
  toldAt: number;
};

/**
 * Lets each person read so much a day and no more, and tells the log, once an hour, of somebody who looks at unusually
 * many customers. In memory: after a restart all begin anew.
 */
export function createReadingWatch({ readsPerDay, log, meters, clock }: ReadingWatchOptions): ReadingWatch {
  const readers = new Map<Caller, Reader>();

  function readerOf(caller: Caller, now: number): Reader {
    const known = readers.get(caller);
    const reader = known ?? { dayBeganAt: now, reads: 0, customers: new Map(), toldAt: Number.NEGATIVE_INFINITY };
    readers.delete(caller);
    readers.set(caller, reader);
    const [first] = readers.keys();
    if (readers.size > mostPeople && first !== undefined) readers.delete(first);
    return reader;
  }

  function look(caller: Caller, reader: Reader, customerId: string, now: number): void {
    // Told already: nothing is gained by counting on.
    if (now - reader.toldAt < hourMs) return;
    const { customers } = reader;
    customers.delete(customerId);
    customers.set(customerId, now);
    for (const [id, at] of customers) {
      if (now - at < hourMs) break;
      customers.delete(id);
    }
    if (customers.size <= unusualCustomers) return;
    reader.toldAt = now;
    log.warn({ caller, customers: customers.size }, 'unusually many customers read by one person');
    meters.readUnusually();
    customers.clear();
  }

  return {
    take(caller, customerId) {
      const now = clock();
      const reader = readerOf(caller, now);
      if (now - reader.dayBeganAt >= dayMs) Object.assign(reader, { dayBeganAt: now, reads: 0 });
      if (customerId !== null) look(caller, reader, customerId, now);
      if (reader.reads >= readsPerDay) return Math.max(1, Math.ceil((reader.dayBeganAt + dayMs - now) / 1000));
      reader.reads += 1;
      return null;
    },
  };
}
