import { errorCode } from './transport-fault.ts';

/** What may be logged of an error. */
export type ErrorFacts = { name: string; code: string; at: string[] };

/** Name, code and frames of whatever was thrown, and nothing of its message, which may quote what was being read. */
export function errorFacts(error: unknown): ErrorFacts {
  const { name, stack = '' } = error instanceof Error ? error : { name: typeof error };
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '));
  return { name, code: errorCode(error), at: frames.map((frame) => frame.trim()) };
}
