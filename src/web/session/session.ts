import type { AskedRequest } from '../api/asked-request.ts';

const requestsKept = 200;

/**
 * What the address of a landing page said about a sign-up: how it ended, null where that is not known, and the reason when
 * it failed; `id` is the id that stood in it, `customerId` the customer whose it is taken to be.
 */
export type Landing = { customerId: string; id: string | null; status: string | null; reason: string | null };

/** How many pages of a list the person may read, and why no more. */
export type PageLimit = { pages: number; reason: string };

/** What this tab knows beside what is on screen, the newest request first. In memory alone: it ends with the tab. */
export type SessionState = {
  requests: readonly AskedRequest[];
  /** Of the landing address that was pasted last, what may not stand in an address of the console. */
  landing: Landing | null;
  /** Whether the person has signed out since the page was opened, in whatever tab. */
  hasSignedOut?: boolean;
  /** Null where lists may be read to their end. */
  pageLimit: PageLimit | null;
};

/** The memory of one tab: it can be read, listened to, and told of what happened. */
export type Session = {
  state: () => SessionState;
  subscribe: (listener: () => void) => () => void;
  record: (request: AskedRequest) => void;
  setLanding: (landing: Landing | null) => void;
  limitPages: (pageLimit: PageLimit | null) => void;
  /** Forgets everything, because the person has signed out. */
  signOut: () => void;
};

/** Makes the memory of one tab. */
export function createSession(): Session {
  const listeners = new Set<() => void>();
  let state: SessionState = { requests: [], landing: null, pageLimit: null };

  function change(next: Partial<SessionState>) {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    record: (request) => change({ requests: [request, ...state.requests.slice(0, requestsKept - 1)] }),
    setLanding: (landing) => change({ landing }),
    limitPages: (pageLimit) => change({ pageLimit }),
    signOut: () => change({ requests: [], landing: null, hasSignedOut: true }),
  };
}
