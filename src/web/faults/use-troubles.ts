import { useContext, useSyncExternalStore } from 'react';
import { type Troubles, WaitsContext } from './waits.ts';

/** The troubles that are everybody's, renewed when they change. */
export function useTroubles(): Troubles {
  const { subscribe, troubles } = useContext(WaitsContext);
  return useSyncExternalStore(subscribe, troubles);
}

/**
 * Whether the page may read what nobody asked for: not while the organization is paused or refused altogether, and not
 * without a connection.
 */
export function mayReadUnasked({ standing, offline, pausedAt, pauseEndedAt }: Troubles): boolean {
  return standing === null && offline === null && pauseEndedAt >= pausedAt;
}
