import * as z from 'zod/mini';
import { get } from './get.ts';

const nothing = z.undefined();

/**
 * Tells the console's own server something, by an address of its own. Resolves once it has taken that in; throws what
 * `get` throws.
 */
export async function tell(path: string, told: object): Promise<void> {
  await get(nothing, path, {}, new AbortController().signal, 'anywhere', JSON.stringify(told));
}
