import * as z from 'zod/mini';

/**
 * An answer of `/api/v1` that came with the page itself, as the text of `<script type="application/json" data-path>`:
 * what a request for that path would have been answered. Headers are those of `metaHeaders`, and Retry-After.
 */
export const PageBlock = z.object({
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.unknown(),
});
export type PageBlock = z.infer<typeof PageBlock>;

/** The name of the `<meta>` in which a page lists, parted by spaces, the paths whose blocks will follow. */
export const announcement = 'tautan-blocks';
