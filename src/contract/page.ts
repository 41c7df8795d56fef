import * as z from 'zod/mini';
import { Customer } from './customer.ts';
import { lenientText, lenientTextOrNull } from './lenient.ts';
import { SetupLink } from './setup-link.ts';

/** A list of one kind of row in Kirim's envelope. `next_cursor` is opaque and bound to the filter that it came with. */
function pageOf<Row extends z.ZodMiniType>(row: Row) {
  return z.object({
    data: z.array(row),
    has_more: z.boolean(),
    next_cursor: lenientTextOrNull,
    request_id: lenientText,
  });
}

export const SetupLinkPage = pageOf(SetupLink);
export type SetupLinkPage = z.infer<typeof SetupLinkPage>;

export const CustomerPage = pageOf(Customer);
export type CustomerPage = z.infer<typeof CustomerPage>;

const EnvelopePage = pageOf(z.unknown());

/** What could be read of an upstream's page: the rows of the contract, and how many others were left out. */
export type ReadPage<Row> = { page: Omit<z.infer<typeof EnvelopePage>, 'data'> & { data: Row[] }; dropped: number };

/**
 * Reads an upstream's page row by row, so that one broken row does not hide the others.
 * Gives null when the envelope itself, or every row of a page that has some, can't be read.
 */
export function readPage<Row>(row: z.ZodMiniType<Row>, body: unknown): ReadPage<Row> | null {
  const envelope = EnvelopePage.safeParse(body);
  if (!envelope.success) return null;
  const data = envelope.data.data.flatMap((candidate) => {
    const parsed = row.safeParse(candidate);
    return parsed.success ? [parsed.data] : [];
  });
  const dropped = envelope.data.data.length - data.length;
  if (dropped > 0 && data.length === 0) return null;
  return { page: { ...envelope.data, data }, dropped };
}
