import type { Query, QueryClient } from '@tanstack/react-query';

/**
 * Asks again for what is on screen and was refused. Not for a list that goes beyond one page as it was given: that would
 * ask for each of its pages, and lose rows that slid from where they were read. It stays, and is refused no more.
 */
export function askAgain(queries: QueryClient, isRefusal: (error: unknown) => boolean): void {
  const refused = { type: 'active', predicate: ({ state }: Query) => isRefusal(state.error) } as const;
  for (const query of queries.getQueryCache().findAll(refused)) {
    if (isReadOn(query.state.data)) query.setState({ error: null, status: 'success' });
  }
  void queries.refetchQueries(refused, { cancelRefetch: false });
}

function isReadOn(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || !('pages' in data) || !Array.isArray(data.pages)) return false;
  return data.pages.length > 1 || 'past' in data.pages[0];
}
