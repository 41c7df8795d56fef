import { useEffect } from 'react';
import { useLocation } from 'react-router';

/**
 * Has what an address left behind for the one in its place be said once: it stands as long as that address does, and neither
 * a reload nor a return finds it again.
 */
export function useSayOnce(): void {
  const { state } = useLocation();

  // Synchronises with the browser's history, past the router, which has its `state` there as `usr` and would forget it too.
  useEffect(() => {
    if (state !== null) window.history.replaceState({ ...window.history.state, usr: null }, '');
  }, [state]);
}
