import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/** What a provider says that can't serve anybody at present, or does not know the console (RFC 6749, 4.1.2.1 and 5.2). */
const forNobody = /^(?:server_error|temporarily_unavailable|invalid_client|unauthorized_client)$/;
/** No answer in time, or none that an OpenID provider gives. */
const noAnswer = /^OAUTH_(?:TIMEOUT|ABORT|RESPONSE_IS_NOT_CONFORM|RESPONSE_IS_NOT_JSON|PARSE_ERROR)$/;

/** True where a sign-in failed for want of the provider, which a person can only wait out; false where it was refused. */
export function isProviderDown(error: unknown): boolean {
  if (error instanceof ResponseBodyError || error instanceof AuthorizationResponseError) {
    return forNobody.test(error.error);
  }
  if (error instanceof ClientError) return noAnswer.test(error.code ?? '');
  // What fetch rejects with when no answer comes. The library's own are told apart by their code.
  return error instanceof TypeError && !('code' in error);
}

/** Of such a form are the errors that there are; anybody can write another one into the address that they come back to. */
const errorWord = /^[a-z_]{1,64}$/;

/** What may be logged of a failed sign-in: one word for the reason, never what a token or a person said. */
export function signInReason(error: unknown): string {
  if (error instanceof ResponseBodyError || error instanceof AuthorizationResponseError) {
    return errorWord.test(error.error) ? error.error : 'another error';
  }
  if (error instanceof ClientError && error.code !== undefined) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
