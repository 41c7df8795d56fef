import type { CustomerDetail } from '../../contract/customer.ts';
import { isReasonCode } from '../../contract/reason-codes.ts';
import type { SetupLink } from '../../contract/setup-link.ts';
import type { ExplainWords, LinkState, Said } from '../copy/en/explain-words.ts';
import type { Reason, ReasonWords } from '../copy/reasons.ts';
import type { TimeWords } from '../copy/time-words.ts';
import { absoluteTime, type TimeStyle } from '../time/format-time.ts';
import { instantOf } from '../time/instant.ts';
import { relativeTime } from '../time/relative-time.ts';
import { spanOf } from '../time/span-of.ts';
import { plainText } from '../ui/plain-text.ts';
import { linkStateOf } from './link-state.ts';

const longestName = 80;
const longestRaw = 32;

/** In which words, and in which zone, something is explained. */
export type Language = { words: ExplainWords; reasons: ReasonWords; time: TimeWords; style: TimeStyle };

/** What is known of a customer, or a customer whose details could not be read. */
export type ExplainedCustomer = Pick<CustomerDetail, 'name' | 'status' | 'whatsapp_accounts'> | null;

/** A link in words: what it is, what supports that, what to do, and what to tell the customer. */
export type Explanation = {
  state: LinkState;
  sentence: string;
  /** What this console can't see, said where it could mislead; null elsewhere. */
  caveat: string | null;
  facts: string[];
  steps: string[];
  /** Whether a step has to be taken in Kirim's own console. */
  isForKirim: boolean;
  reason: ExplainedReason | null;
  reply: string;
};

/** A reason code as the dictionary has it; `known` is null for one that it has not. */
export type ExplainedReason = { code: string; known: Reason | null; sameLink: string | null };

/**
 * Explains a link at `now` (ms since the epoch), optionally with the reason from the address on which a customer
 * landed. Pure: no word is its own.
 */
export function explain(
  link: SetupLink,
  customer: ExplainedCustomer,
  now: number,
  language: Language,
  reasonCode: string | null = null,
): Explanation {
  const { words } = language;
  const state = linkStateOf(link, customer?.whatsapp_accounts.length ?? null, now);
  const said = saidOf(link, customer, now, language);
  const isOpen = state === 'works' || state === 'ending';
  const reason = reasonCode === null ? null : explainReason(reasonCode, isOpen, state, language);
  const isWithdrawn = customer?.status === 'archived' || customer?.status === 'suspended';
  const needsNewLink = state === 'past' || state === 'expired' || state === 'revoked';
  return {
    state,
    sentence: words.sentences[state](said),
    caveat: isOpen || state === 'past' ? words.failuresLeaveNoMark : null,
    facts: [...words.facts[state](said), ...customerFacts(link, customer, said, words)],
    steps: [...(isWithdrawn ? [words.withdrawnFirst(said.name)] : []), ...words.steps[state]],
    isForKirim: needsNewLink || state === 'ending',
    reason,
    reply:
      reason?.known && (isOpen || reason.known.sameLinkUsable === 'no')
        ? reason.known.reply
        : words.replies[state](said),
  };
}

function explainReason(code: string, isOpen: boolean, state: LinkState, { words, reasons }: Language): ExplainedReason {
  const shown = plainText(code, longestRaw * 2);
  if (!isReasonCode(code)) return { code: shown, known: null, sameLink: null };
  const known = reasons.reasons[code];
  // A link that is closed can't be tried again, whatever the reason allows.
  const sameLink =
    isOpen || known.sameLinkUsable === 'no' ? reasons.sameLinkUsable[known.sameLinkUsable] : words.closed[state];
  return { code: shown, known, sameLink };
}

function customerFacts({ status }: SetupLink, customer: ExplainedCustomer, said: Said, words: ExplainWords): string[] {
  if (customer === null) return [];
  const numbers = customer.whatsapp_accounts.length;
  return [
    ...(customer.status === 'archived' ? [words.customerArchived(said.name)] : []),
    ...(customer.status === 'suspended' ? [words.customerSuspended(said.name)] : []),
    ...(numbers > 0 || status === 'consumed' ? [words.numbers(said.name, numbers)] : []),
  ];
}

function saidOf(link: SetupLink, customer: ExplainedCustomer, now: number, language: Language): Said {
  const { words, time, style } = language;
  const createdAt = instantOf(link.created_at);
  const expiresAt = instantOf(link.expires_at);
  const usedAt = instantOf(link.consumed_at);
  const absolute = (at: number | null) => (at === null ? null : absoluteTime(at, now, style, { zoneName: true }));
  const between = (from: number | null, to: number | null) =>
    from === null || to === null || to < from ? null : spanOf(to - from, time);
  const expiry = absolute(expiresAt);
  return {
    name: plainText(customer?.name ?? '', longestName) || words.theCustomer,
    raw: plainText(link.status, longestRaw) || words.noStatus,
    created: absolute(createdAt),
    expiry,
    expiryAgo: expiresAt === null ? null : (relativeTime(expiresAt, now, time) ?? words.on(expiry ?? '')),
    left: expiresAt === null ? null : spanOf(expiresAt - now, time),
    used: absolute(usedAt),
    usedAfter: between(createdAt, usedAt),
    openFor: between(createdAt, expiresAt),
  };
}
