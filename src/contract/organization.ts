import * as z from 'zod/mini';
import { lenientText } from './lenient.ts';

/** Who the proxy's key belongs to, and the organization's allowance in requests a minute. `last4` is of the key, on purpose. */
export const MeResponse = z.object({
  data: z.object({
    organization: z.object({ id: z.string(), object: z.literal('organization'), name: z.string() }),
    api_key: z.object({ id: z.string(), object: z.literal('api_key'), label: z.string(), last4: z.string() }),
    rate_limits: z.object({ tier: z.string(), write_per_minute: z.int(), read_per_minute: z.int() }),
  }),
  request_id: lenientText,
});
export type MeResponse = z.infer<typeof MeResponse>;
