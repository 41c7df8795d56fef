import type { Fault } from '../../contract/fault.ts';
import type { SessionState } from './session.ts';

/** Nobody is let in: the fault that said so last (null when the person signed out), and whether a page was shown before. */
export type Refusal = { fault: Fault | null; keepsPage: boolean };

/**
 * Whether the console's server lets nobody in, as far as this tab's requests told: the last one that was answered, or
 * refused for want of a sign-in, decides. What failed elsewhere tells nothing of it. Null while somebody is let in.
 */
export function refusalOf({ requests, hasSignedOut }: Pick<SessionState, 'requests' | 'hasSignedOut'>): Refusal | null {
  const telling = requests.find(({ fault }) => fault === null || fault.origin === 'sign-in');
  if (telling ? telling.fault === null : !hasSignedOut) return null;
  return { fault: telling?.fault ?? null, keepsPage: requests.some(({ fault }) => fault === null) };
}
