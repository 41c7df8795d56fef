import { QueryClient } from '@tanstack/react-query';
import type { FaultError } from './api/fault-error.ts';
import { retryDelayMs, shouldRetry } from './api/retry.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: FaultError;
  }
}

/**
 * The page's cache. Nothing is read again on a return to the tab or to the network: for a list that would re-read
 * every page. Requests go out even when the browser thinks it is offline, since the console may run on this machine.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: shouldRetry,
        retryDelay: (failures, error) => retryDelayMs(failures, error),
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
    },
  });
}
