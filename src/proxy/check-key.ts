import type { Logger } from 'pino';
import { MeResponse } from '../contract/organization.ts';
import { kirimPaths } from '../contract/paths.ts';
import { refusalFault, unansweredFault } from './to-fault.ts';
import type { Upstream } from './upstream.ts';

/** Asks Kirim once whose key this is, and logs the organization and its tier, or why that could not be learnt. */
export async function checkKey(upstream: Upstream, log: Logger): Promise<void> {
  const requestId = crypto.randomUUID();
  const signal = new AbortController().signal;
  const result = await upstream.get({ path: kirimPaths.me(), query: new URLSearchParams(), requestId, signal });
  if (result === null) return;
  const me = result.answered && result.status === 200 ? MeResponse.safeParse(result.body) : null;
  if (me?.success) {
    const { organization, rate_limits } = me.data.data;
    log.info(
      { organization: organization.name, tier: rate_limits.tier, reads_per_minute: rate_limits.read_per_minute },
      'key accepted',
    );
    return;
  }
  const fault = result.answered ? refusalFault(result, requestId) : unansweredFault(result, requestId);
  const line = {
    fault: fault.kind,
    code: fault.code,
    kirim_request_id: fault.request_id,
    console_request_id: requestId,
  };
  log.warn(
    line,
    fault.kind === 'kirim_key_rejected' ? 'Kirim rejected the key' : 'Kirim could not be asked about the key',
  );
}
