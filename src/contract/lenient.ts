import * as z from 'zod/mini';

// A field that is missing or of another type becomes '' (or null): a drifted field costs that field, not its row.
export const lenientText = z.catch(z.string(), '');
export const lenientTextOrNull = z.catch(z.nullable(z.string()), null);
