import { createContext } from 'react';
import type { FaultError } from '../api/fault-error.ts';

/** What this tab knows of troubles that are everybody's: the organization's, or the connection's. Times in ms since the epoch. */
export type Troubles = {
  /** When the organization's last pause began, until when it lasts, and when a tab got through; 0 for never. */
  pausedAt: number;
  pausedUntil: number;
  pauseEndedAt: number;
  /** How many pauses there were without a success in between. */
  pausesInARow: number;
  /** When the console's server answered again after it could not be reached; 0 for never. */
  reachedAt: number;
  /** The fault by which this tab learned that it has no connection; null while it has one. */
  offline: FaultError | null;
  /** The fault that stands for every customer and every tab until somebody settles it. */
  standing: FaultError | null;
};

/** The waits of one tab: who waits asks here when to go on. Whoever keeps them in step with other tabs says so here. */
export type Waits = {
  troubles: () => Troubles;
  change: (next: Partial<Troubles>) => void;
  subscribe: (listener: () => void) => () => void;
  /** Whether a wait whose time has come may go on now. */
  mayGo: () => boolean;
  /** Says who decides that from now on. */
  keepBy: (mayGo: () => boolean) => void;
};

/** Makes the waits of one tab, in which everybody may go until somebody keeps them. */
export function createWaits(): Waits {
  const listeners = new Set<() => void>();
  let mayGo = () => true;
  let troubles: Troubles = {
    pausedAt: 0,
    pausedUntil: 0,
    pauseEndedAt: 0,
    pausesInARow: 0,
    reachedAt: 0,
    offline: null,
    standing: null,
  };
  return {
    troubles: () => troubles,
    change(next) {
      troubles = { ...troubles, ...next };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    mayGo: () => mayGo(),
    keepBy(next) {
      mayGo = next;
    },
  };
}

/** The waits of this tab, for everything below. */
export const WaitsContext = createContext(createWaits());
