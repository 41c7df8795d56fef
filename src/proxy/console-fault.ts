import { type Fault, faultTable, type WireFaultKind } from '../contract/fault.ts';

/** A fault that the proxy may send: its kind has an HTTP status. */
export type WireFault = Fault & { kind: WireFaultKind };

type Extra = Partial<
  Pick<Fault, 'code' | 'param' | 'upstream_status' | 'media_type' | 'request_id' | 'retry_after_seconds'>
>;

/** A fault in the console's own words; its code is its kind where no other is given. */
export function consoleFault(
  kind: WireFaultKind,
  message: string,
  consoleRequestId: string,
  extra: Extra = {},
): WireFault {
  return {
    origin: faultTable[kind].origin,
    kind,
    code: kind,
    message,
    request_id: null,
    console_request_id: consoleRequestId,
    retry_after_seconds: null,
    ...extra,
  };
}
