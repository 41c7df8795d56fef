import { randomBytes } from 'node:crypto';
import { type Cursors, createCursors } from './cursor.ts';
import { dayMs } from './durations.ts';
import { extraCustomers } from './extra-customers.ts';
import { createIdempotencyKeys, type IdempotencyKeys } from './idempotency.ts';
import type { ListFault } from './list-fault.ts';
import { byNewest } from './page.ts';
import type { PlannedStatus } from './planned-failure.ts';
import { createRandom, type Random } from './random.ts';
import { createReadMemory, type ReadMemory } from './read-memory.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { seedCustomers } from './seed-customers.ts';
import { seedSentinels } from './seed-sentinels.ts';
import type { StoredCustomer } from './stored.ts';
import { createTokenBucket, type TokenBucket } from './token-bucket.ts';

export const readsPerMinute = 600;
export const writesPerMinute = 60;

type WorldOptions = {
  startedAt: Date;
  /** Milliseconds since the epoch; only its progress counts. */
  clock: () => number;
};

type State = {
  customers: ReadonlyMap<string, StoredCustomer>;
  reads: ReadMemory;
  /** With what status the next read of a customer's links fails, by the customer's id. */
  planned: Map<string, PlannedStatus>;
  log: RequestLog;
  keys: IdempotencyKeys;
  buckets: Map<string, TokenBucket>;
  random: Random;
  /** How the list of customers fails, null while it doesn't. */
  listFault: ListFault | null;
};

/** Everything that the sandbox knows and that a request may change. */
export type World = {
  /** Milliseconds since the epoch: the start, the time since then, and the ticks. */
  now(): number;
  tick(seconds: number): void;
  /** Back to the seed of the same day; the time that has passed stays, the ticks don't. */
  reset(): void;
  /** Makes so many customers in all; those of the seed stay, however few are asked for. */
  setCustomers(total: number): void;
  setListFault(fault: ListFault | null): void;
  state(): State;
  cursors: Cursors;
  /** The bucket of reads or of writes, of the organization or of a sentinel that has its own. */
  bucket(kind: 'read' | 'write', owner: string): TokenBucket;
};

export function createWorld({ startedAt, clock }: WorldOptions): World {
  const clockAtStart = clock();
  const dayStart = Math.floor(startedAt.getTime() / dayMs) * dayMs;
  let tickedMs = 0;
  let state = freshState();
  const seedSize = state.customers.size;

  function now(): number {
    return startedAt.getTime() + (clock() - clockAtStart) + tickedMs;
  }

  function freshState(): State {
    return {
      customers: seedWorld(dayStart),
      reads: createReadMemory(),
      planned: new Map(),
      log: createRequestLog(),
      keys: createIdempotencyKeys(now),
      buckets: new Map(),
      random: createRandom(`requests ${dayStart}`),
      listFault: null,
    };
  }

  return {
    now,
    tick: (seconds) => {
      tickedMs += seconds * 1000;
    },
    reset: () => {
      tickedMs = 0;
      state = freshState();
    },
    setCustomers: (total) => {
      const seed = [...state.customers].slice(0, seedSize);
      const extra = extraCustomers(Math.max(0, total - seedSize), dayStart);
      state.customers = new Map([...seed, ...extra.map((stored) => [stored.customer.id, stored] as const)]);
    },
    setListFault: (fault) => {
      state.listFault = fault;
    },
    state: () => state,
    cursors: createCursors(randomBytes(32)),
    bucket: (kind, owner) => {
      const name = `${kind} ${owner}`;
      const bucket =
        state.buckets.get(name) ?? createTokenBucket(kind === 'read' ? readsPerMinute : writesPerMinute, now);
      state.buckets.set(name, bucket);
      return bucket;
    },
  };
}

/** All customers by id, newest first: a pure function of the day, given as its 00:00 UTC in milliseconds. */
export function seedWorld(dayStart: number): Map<string, StoredCustomer> {
  const all = [...seedCustomers(dayStart), ...seedSentinels(dayStart)];
  all.sort((a, b) => byNewest(a.customer, b.customer));
  return new Map(all.map((stored) => [stored.customer.id, stored]));
}
