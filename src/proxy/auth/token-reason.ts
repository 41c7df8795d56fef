import { errors } from 'jose';

/** The library's word for what is wrong with a token, and which claim is; never what the token says. */
export function tokenReason(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed) return `${error.code} ${error.claim}`;
  return error instanceof errors.JOSEError ? error.code : 'unreadable';
}
