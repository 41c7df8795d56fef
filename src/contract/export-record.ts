import * as z from 'zod/mini';
import { isIdForAddress } from './ids.ts';
import { setupLinkStatuses } from './setup-link.ts';

/** The longest such word, in bytes: an id of 128 letters and a hash, with their names. */
export const longestExportRecord = 512;

/** More rows than any list has that a page could hold. */
const mostRows = 1_000_000;

/**
 * A file with links of one customer, as its page tells of it before the file is given: by which status the list was
 * filtered (null for all), how many links are in it, and the SHA-256 of its bytes in hex. Nothing else is taken.
 */
export const ExportRecord = z.strictObject({
  customer_id: z.string().check(z.refine(isIdForAddress)),
  filter: z.nullable(z.enum(setupLinkStatuses)),
  rows: z.int().check(z.minimum(1), z.maximum(mostRows)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type ExportRecord = z.infer<typeof ExportRecord>;
