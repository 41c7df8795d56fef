import { dayMs } from './durations.ts';

/** The first answer to an idempotency key, and the request that it answered. */
type Kept = { request: string; data: Record<string, unknown>; at: number };

/** Answers by idempotency key, each for 24 hours. */
export type IdempotencyKeys = {
  recall(key: string): Kept | undefined;
  keep(key: string, request: string, data: Record<string, unknown>): void;
};

export function createIdempotencyKeys(now: () => number): IdempotencyKeys {
  const kept = new Map<string, Kept>();
  return {
    recall: (key) => {
      const found = kept.get(key);
      return found && now() - found.at < dayMs ? found : undefined;
    },
    keep: (key, request, data) => {
      kept.set(key, { request, data, at: now() });
    },
  };
}
