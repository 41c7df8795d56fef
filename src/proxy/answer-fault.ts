import type { WireFaultKind } from '../contract/fault.ts';
import { faultTable } from '../contract/fault.ts';
import { consoleFault, type WireFault } from './console-fault.ts';
import type { ProxyContext } from './proxy-env.ts';

/** Answers with a fault in the one error shape, under the status of its kind, and notes it for the log line. */
export function answerFault(c: ProxyContext, fault: WireFault, headers: Record<string, string> = {}): Response {
  c.set('faultKind', fault.kind);
  if (fault.upstream_status !== undefined) c.set('kirimStatus', fault.upstream_status);
  if (fault.request_id !== null) c.set('kirimRequestId', fault.request_id);
  if (fault.retry_after_seconds !== null) c.header('Retry-After', String(fault.retry_after_seconds));
  return c.json({ error: fault }, faultTable[fault.kind].status, { 'Cache-Control': 'private, no-store', ...headers });
}

/** Answers with a fault of the console's own. `param` names the parameter at fault. */
export function refuse(
  c: ProxyContext,
  kind: WireFaultKind,
  message: string,
  { param, headers }: { param?: string | undefined; headers?: Record<string, string> } = {},
): Response {
  const fault = consoleFault(kind, message, c.get('requestId'), param === undefined ? {} : { param });
  return answerFault(c, fault, headers);
}
