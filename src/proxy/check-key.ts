import type { Logger } from 'pino';
import { MeResponse } from '../contract/organization.ts';
import { meRoute } from './api-routes.ts';
import type { Audit } from './audit/create-audit.ts';
import type { KirimReader } from './budget/read-kirim.ts';
import { localCaller } from './caller-of.ts';

/**
 * Asks Kirim once whose key this is, and logs the organization and its tier, or why that could not be learnt. Asks as
 * everybody does, so that what is learnt of the key and the allowance holds from the first request on. A key that Kirim
 * rejects is written down in the audit log too.
 */
export async function checkKey(reader: KirimReader, log: Logger, audit: Audit): Promise<void> {
  const requestId = crypto.randomUUID();
  const answered = await reader.read({
    route: meRoute,
    id: '',
    query: new URLSearchParams(),
    wantsTruth: true,
    caller: localCaller,
    requestId,
    signal: new AbortController().signal,
  });
  if (answered === null) return;
  const { copy, fault } = answered.reading;
  if (copy !== null) {
    const { organization, rate_limits } = MeResponse.parse(JSON.parse(copy.bytes.toString())).data;
    log.info(
      { organization: organization.name, tier: rate_limits.tier, reads_per_minute: rate_limits.read_per_minute },
      'key accepted',
    );
    return;
  }
  const facts = { fault: fault.kind, console_request_id: requestId };
  const isRejected = fault.kind === 'kirim_key_rejected';
  log.warn(
    { ...facts, code: fault.code, kirim_request_id: fault.request_id },
    isRejected ? 'Kirim rejected the key' : 'Kirim could not be asked about the key',
  );
  if (isRejected) audit.record({ event: 'key.rejected', outcome: 'denied', actor: null, ...facts });
}
