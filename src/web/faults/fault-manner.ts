import type { FaultKind } from '../../contract/fault.ts';
import type { Tone } from '../ui/badge.tsx';
import type { LaterIconName } from '../ui/later-icon.tsx';

/** What a person can do about a fault. */
export type FaultAction =
  | 'tryAgain'
  | 'checkAgain'
  | 'showAll'
  | 'searchCustomers'
  | 'pasteAnother'
  | 'copyBillingNote'
  | 'showDetails'
  | 'copyAdministratorNote'
  | 'reload';

type Manner = { tone: Tone; icon: LaterIconName; actions: readonly FaultAction[] };

const kirimBroke: Manner = { tone: 'bad', icon: 'triangle', actions: ['tryAgain'] };
const consoleBroke: Manner = { tone: 'bad', icon: 'plug', actions: ['tryAgain'] };
const billing: Manner = { tone: 'warn', icon: 'ban', actions: ['copyBillingNote', 'checkAgain'] };
const patience: Manner = { tone: 'warn', icon: 'pause', actions: ['tryAgain'] };
const misconfigured: Manner = { tone: 'bad', icon: 'plug', actions: ['copyAdministratorNote', 'checkAgain'] };
const ourMistake: Manner = { tone: 'bad', icon: 'triangle', actions: ['showAll', 'tryAgain'] };
const signIn: Manner = { tone: 'warn', icon: 'ban', actions: ['reload'] };

/** How each kind of fault looks and what it offers: red means that a tool is broken, amber that somebody can act. */
export const faultManners: Record<FaultKind, Manner> = {
  kirim_bad_request: { ...ourMistake, actions: ['showAll'] },
  kirim_invalid_cursor: kirimBroke,
  kirim_key_rejected: misconfigured,
  kirim_subscription_inactive: billing,
  kirim_quota_exceeded: billing,
  kirim_feature_not_entitled: { ...billing, actions: ['copyBillingNote'] },
  kirim_billing: { ...billing, actions: ['checkAgain'] },
  kirim_forbidden: { tone: 'bad', icon: 'ban', actions: [] },
  kirim_not_found: { tone: 'off', icon: 'question', actions: ['searchCustomers', 'pasteAnother'] },
  kirim_conflict: kirimBroke,
  kirim_unprocessable: ourMistake,
  kirim_rate_limited: patience,
  kirim_error: kirimBroke,
  kirim_unavailable: kirimBroke,
  kirim_gateway_timeout: kirimBroke,
  kirim_unexpected_status: kirimBroke,
  upstream_invalid: { ...kirimBroke, actions: ['showDetails'] },
  upstream_too_large: kirimBroke,
  upstream_redirect: misconfigured,
  upstream_incomplete: consoleBroke,
  upstream_unreachable: consoleBroke,
  upstream_dns: misconfigured,
  upstream_tls: misconfigured,
  upstream_timeout: { ...kirimBroke, icon: 'clock' },
  breaker_open: consoleBroke,
  local_rate_limited: patience,
  invalid_request: ourMistake,
  token_refused: { tone: 'off', icon: 'question', actions: ['searchCustomers'] },
  route_not_found: { ...consoleBroke, actions: ['reload'] },
  method_not_allowed: { ...consoleBroke, actions: ['reload'] },
  wrong_host: consoleBroke,
  cross_site: consoleBroke,
  page_limit: { tone: 'warn', icon: 'ban', actions: [] },
  console_error: consoleBroke,
  audit_unavailable: misconfigured,
  session_expired: signIn,
  no_role: signIn,
  login_unavailable: signIn,
  console_unreadable: consoleBroke,
  console_unreachable: consoleBroke,
  page_crashed: { ...consoleBroke, actions: ['reload'] },
  offline: { tone: 'warn', icon: 'plug', actions: [] },
  browser_timeout: { ...consoleBroke, icon: 'clock' },
};
