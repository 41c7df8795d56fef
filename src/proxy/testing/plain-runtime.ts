import type { Runtime } from '../config/check-runtime.ts';

/** A process that nothing is wrong with. */
export const plainRuntime: Runtime = {
  nodeArguments: [],
  nodeVersion: 'v24.1.0',
  userId: 1000,
  now: Date.UTC(2026, 10, 22),
};
