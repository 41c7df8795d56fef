/** Who asks. Without sign-in everybody who reaches the loopback port is the one person at this computer. */
export type Caller = string;

/** The caller of every request, where there is no sign-in. Limits, roles and the audit hang on this one answer. */
export function localCaller(): Caller {
  return 'local';
}
