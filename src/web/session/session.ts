import type { AskedRequest } from '../api/asked-request.ts';

const requestsKept = 200;

/** What the address of a landing page said about a sign-up: how it ended, and the reason when it failed. */
export type Landing = { customerId: string; status: string | null; reason: string | null };

/** What this tab knows beside what is on screen, the newest request first. In memory alone: it ends with the tab. */
export type SessionState = { requests: readonly AskedRequest[]; landing: Landing | null };

/** The memory of one tab: it can be read, listened to, and told of what happened. */
export type Session = {
  state: () => SessionState;
  subscribe: (listener: () => void) => () => void;
  record: (request: AskedRequest) => void;
  setLanding: (landing: Landing | null) => void;
};

/** Makes the memory of one tab. */
export function createSession(): Session {
  const listeners = new Set<() => void>();
  let state: SessionState = { requests: [], landing: null };

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
  };
}
