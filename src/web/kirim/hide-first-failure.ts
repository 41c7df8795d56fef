import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { FaultError } from '../api/fault-error.ts';
import { mayPass } from '../api/retry.ts';

/** Data that could not be renewed once, which nobody was told. */
const failedOnce = new WeakSet<object>();

/**
 * Leaves no trace of a read that nobody asked for and that failed on Kirim's side, the first time since these data came:
 * it tends to have passed by the next one. `before` is how the query stood before that read. That the data
 * are in doubt is left, so the next read asks Kirim itself.
 */
export function hideFirstFailure(
  queries: QueryClient,
  queryKey: QueryKey,
  before: { data: object; error: unknown },
): void {
  const query = queries.getQueryCache().find({ queryKey, exact: true });
  if (query === undefined || before.error !== null || failedOnce.has(before.data)) return;
  const { error, data } = query.state;
  if (!(error instanceof FaultError) || !mayPass(error) || data !== before.data) return;
  failedOnce.add(before.data);
  query.setState({ error: null, status: 'success' });
}
