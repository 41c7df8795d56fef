import { type Fault, faultTable } from '../../contract/fault.ts';

/** The answer as it was first given: `402 feature_not_entitled`. Kirim's own status, not the one it travelled under. */
export function answerOf(fault: Fault): string {
  const status = fault.upstream_status ?? faultTable[fault.kind].status;
  return status === null ? fault.code : `${status} ${fault.code}`;
}
