import { faultTable, KirimError, type WireFaultKind } from '../contract/fault.ts';
import { cleanText, kirimRequestIdOrNull, machineWordOrNull } from './clean-text.ts';
import { consoleFault, type WireFault } from './console-fault.ts';
import type { KirimAnswer } from './read-answer.ts';
import type { TransportFaultKind } from './transport-fault.ts';
import type { Unanswered } from './upstream.ts';

const longestMessage = 500;

const transportMessages: Record<TransportFaultKind, string> = {
  upstream_invalid: 'Kirim answered in a form that the console does not understand.',
  upstream_too_large: 'Kirim answered with more than 2 MiB.',
  upstream_redirect: 'Kirim answered with a redirect, which the console never follows.',
  upstream_incomplete: 'The connection to Kirim broke off before the answer was complete.',
  upstream_unreachable: 'The console could not connect to Kirim.',
  upstream_dns: "The console could not find the address of Kirim's server.",
  upstream_tls: 'The console could not set up a trusted connection to Kirim.',
  upstream_timeout: 'Kirim did not answer in time.',
};

/** The fault for a request that Kirim did not answer, or not in a way that can be used. */
export function unansweredFault(
  { kind, upstreamStatus, requestId, mediaType }: Unanswered,
  consoleRequestId: string,
): WireFault {
  return consoleFault(kind, transportMessages[kind], consoleRequestId, {
    request_id: requestId,
    ...(upstreamStatus !== null && { upstream_status: upstreamStatus }),
    ...(mediaType !== undefined && { media_type: mediaType }),
  });
}

/** The fault for a refusal of Kirim (status 400 and above). Its message is Kirim's own, or '' when Kirim gave none. */
export function refusalFault(answer: KirimAnswer, consoleRequestId: string): WireFault {
  const envelope = KirimError.safeParse(answer.body);
  const error = envelope.success ? envelope.data.error : undefined;
  const kind = refusalKind(answer.status, error?.code ?? '');
  const type = machineWordOrNull(error?.type);
  const param = machineWordOrNull(error?.param);
  return {
    origin: faultTable[kind].origin,
    kind,
    code: machineWordOrNull(error?.code) ?? `http_${answer.status}`,
    message: cleanText(error?.message ?? '', longestMessage),
    ...(type !== null && { type }),
    ...(param !== null && { param }),
    upstream_status: answer.status,
    ...(answer.mediaType !== undefined && { media_type: answer.mediaType }),
    request_id: kirimRequestIdOrNull(error?.request_id) ?? answer.requestId,
    console_request_id: consoleRequestId,
    retry_after_seconds: answer.retryAfterSeconds,
  };
}

/** Kirim documents one billing code and describes two more in words; so those two are recognised by what they name. */
function billingKind(code: string): WireFaultKind {
  if (code === 'feature_not_entitled') return 'kirim_feature_not_entitled';
  if (code.startsWith('subscription_') || code.endsWith('_inactive')) return 'kirim_subscription_inactive';
  if (code.includes('quota')) return 'kirim_quota_exceeded';
  return 'kirim_billing';
}

function refusalKind(status: number, code: string): WireFaultKind {
  switch (status) {
    case 400:
      return code === 'invalid_cursor' ? 'kirim_invalid_cursor' : 'kirim_bad_request';
    case 401:
      return 'kirim_key_rejected';
    case 402:
      return billingKind(code);
    case 403:
      return code === 'feature_not_entitled' ? 'kirim_feature_not_entitled' : 'kirim_forbidden';
    case 404:
      return 'kirim_not_found';
    case 409:
      return 'kirim_conflict';
    case 422:
      return 'kirim_unprocessable';
    case 429:
      return 'kirim_rate_limited';
    case 502:
    case 503:
      return 'kirim_unavailable';
    case 504:
      return 'kirim_gateway_timeout';
    default:
      return status >= 500 ? 'kirim_error' : 'kirim_unexpected_status';
  }
}
