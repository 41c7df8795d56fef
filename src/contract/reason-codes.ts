/** Why a sign-up failed, as seen in landing addresses of real customers. Kirim does not publish the list: there are others. */
export const reasonCodes = [
  'signup_cancelled',
  'token_exchange_failed',
  'token_info_failed',
  'no_waba_found',
  'phone_lookup_failed',
  'account_limit_reached',
  'coexistence_mismatch',
  'already_onboarded',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** True for a code that the dictionary has words for. */
export function isReasonCode(code: string): code is ReasonCode {
  return reasonCodes.some((known) => known === code);
}
