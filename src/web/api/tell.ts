import * as z from 'zod/mini';
import { get } from './get.ts';

// An answer without a body is all that is waited for.
const anything = z.unknown();

/**
 * Tells the console's own server something, by an address of its own. Resolves once it has taken that in; throws what
 * `get` throws.
 */
export async function tell(path: string, told: object): Promise<void> {
  // The type becomes the request's.
  const body = new Blob([JSON.stringify(told)], { type: 'application/json' });
  await get(anything, path, {}, new AbortController().signal, 'anywhere', { method: 'POST', body });
}
