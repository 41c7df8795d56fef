/**
 * What reading the configuration found, one line each and without a byte of a key. Problems end the process before it
 * listens; warnings are logged, and are problems too where the operator wants it strict.
 */
export type Findings = { problems: string[]; warnings: string[] };
