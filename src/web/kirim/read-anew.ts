import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Reads a query that is on screen again, from Kirim itself, because a person asked for it; joins a read that is under
 * way. Resolves to whether it came, and never rejects.
 */
export async function readAnew(queries: QueryClient, queryKey: QueryKey): Promise<boolean> {
  await queries.invalidateQueries({ queryKey, exact: true }, { cancelRefetch: false });
  return queries.getQueryState(queryKey)?.status === 'success';
}
