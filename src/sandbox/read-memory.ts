/** One read of a customer's setup links, `at` in milliseconds since the epoch. */
export type Read = { at: number; firstPage: boolean };

/** A sentinel that fails once is whole again after so long without a read. */
const rearmAfterMs = 30_000;

/** More reads than this change nothing any more, and a customer that is asked for all day must not fill the memory. */
const kept = 200;

/** What has been read of each customer since its sentinel was armed. */
export type ReadMemory = {
  /** Adds a read and gives the first 200 since arming, which for one that `stays` is by hand alone. */
  note(customerId: string, read: Read, stays: boolean): readonly Read[];
  arm(customerId: string): void;
};

export function createReadMemory(): ReadMemory {
  const memory = new Map<string, { reads: readonly Read[]; lastAt: number }>();
  return {
    note: (customerId, read, stays) => {
      const known = memory.get(customerId);
      const before = known && (stays || read.at - known.lastAt <= rearmAfterMs) ? known.reads : [];
      const reads = [...before, read].slice(0, kept);
      memory.set(customerId, { reads, lastAt: read.at });
      return reads;
    },
    arm: (customerId) => {
      memory.delete(customerId);
    },
  };
}
