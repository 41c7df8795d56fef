import { createContext, useContext, useSyncExternalStore } from 'react';
import { createSession, type Session, type SessionState } from './session.ts';

/** The memory of this tab, for everything below. */
export const SessionContext = createContext<Session>(createSession());

/** The memory of this tab, for event handlers. */
export function useSession(): Session {
  return useContext(SessionContext);
}

/** What this tab knows now, renewed with each request that ends. */
export function useSessionState(): SessionState {
  const { subscribe, state } = useSession();
  return useSyncExternalStore(subscribe, state);
}
