/** Who asks. Without sign-in everybody who reaches the loopback port is the one person at this computer. */
export type Caller = 'local';

/** The caller of a request. Limits, roles and the audit hang on this one answer. */
export function callerOf(_request: Request): Caller {
  return 'local';
}
