import type { Person } from './auth/person.ts';

/** Who asks, in one word: limits and the log hang on it. */
export type Caller = string;

/** The caller where there is no sign-in, and of what the console asks for itself. */
export const localCaller: Caller = 'local';

/** A person as a caller: a subject is unique within its issuer alone. */
export function callerOf({ iss, sub }: Person): Caller {
  return iss === 'local' ? localCaller : `${iss}#${sub}`;
}
