import { cutJsonAnswer, htmlAnswer, hugeAnswer, noAnswer, type Pause, tornAnswer } from './broken-answers.ts';
import { usedOnSecondRead, withNewLinks } from './changing-links.ts';
import type { SandboxContext } from './environment.ts';
import { hostileLinks } from './hostile.ts';
import { capped, type LinksRead, paged, whole } from './links-read.ts';
import { driftedLinks, linksWithBadTimes, linksWithOddEndings } from './odd-links.ts';
import type { Page } from './page.ts';
import { invalidApiKey, invalidCursor, invalidField, notFound, Refusal, rateLimited, serverError } from './refusal.ts';
import type { SentinelId } from './sentinels.ts';

/** How the API answers for one customer. */
type Behaviour = {
  /** Refuses whatever is asked about the customer. */
  everything?: () => Refusal;
  /** Refuses the customer itself; its links are good. */
  customer?: () => Refusal;
  /** Its reads are counted apart, so that they cost the organization nothing. */
  ownAllowance?: true;
  /** What its reads have changed stays, however long nobody reads: Kirim takes no link away. */
  stays?: true;
  links(read: LinksRead, c: SandboxContext, pause: Pause): Page | Response | Promise<Page | Response>;
};

const ordinary: Behaviour = { links: (read) => capped(read) };

function isSentinel(id: string): id is SentinelId {
  return Object.hasOwn(behaviours, id);
}

/** The behaviour of a customer: a sentinel's own, or the ordinary one, which lists at most the 50 newest links. */
export function behaviourOf(customerId: string): Behaviour {
  return isSentinel(customerId) ? behaviours[customerId] : ordinary;
}

function refusing(refusal: () => Refusal): Behaviour {
  return {
    links: () => {
      throw refusal();
    },
  };
}

function billing(code: string, message: string): Behaviour {
  return refusing(() => new Refusal(402, { type: 'invalid_request_error', code, message }));
}

const internalError = () => serverError(500, 'internal_error', 'Something went wrong on our side.');

/** A 429 that lifts so many seconds after the first of `reads`. */
function waitAfter(reads: LinksRead['reads'], now: number, seconds: number): void {
  const left = (reads[0]?.at ?? now) + seconds * 1000 - now;
  if (left > 0) throw tooMany(now, Math.ceil(left / 1000));
}

function tooMany(now: number, retryAfterSeconds: number): Refusal {
  return rateLimited({ limit: 600, remaining: 0, resetAt: Math.ceil(now / 1000) + 60, retryAfterSeconds });
}

const nextPages = ({ reads }: LinksRead) => reads.filter((read) => !read.firstPage);
const firstPages = ({ reads }: LinksRead) => reads.filter((read) => read.firstPage);

const behaviours: Record<SentinelId, Behaviour> = {
  cus_empty: ordinary,
  cus_capped: ordinary,
  cus_paged: { links: (read) => paged(read) },
  cus_more_without_cursor: { links: (read) => ({ ...paged(read), has_more: true, next_cursor: null }) },
  cus_cursor_loop: {
    links: (read) => {
      const page = paged(read);
      return read.cursor ? { ...page, has_more: true, next_cursor: read.cursor.text } : page;
    },
  },
  cus_duplicates: {
    links: (read) => {
      const page = paged(read);
      const lastBeforeOverlap = read.links.find((link) => link === page.data.at(-11));
      return page.has_more && lastBeforeOverlap ? { ...page, next_cursor: read.cursorAfter(lastBeforeOverlap) } : page;
    },
  },
  cus_subscription_inactive: billing('subscription_inactive', 'The subscription of this organization is not active.'),
  cus_quota_exceeded: billing('quota_exceeded', 'The quota of your plan is used up for this period.'),
  cus_feature_not_entitled: billing('feature_not_entitled', 'Your plan does not include customers and setup links.'),
  cus_billing_other: billing(
    'invoice_overdue_soft_block',
    'Invoice INV-2026-0419 is 14 days overdue. Settle it in the billing portal to lift the hold on your organization.',
  ),
  cus_not_found: { ...ordinary, everything: () => notFound('customer') },
  cus_forbidden: {
    ...ordinary,
    everything: () =>
      new Refusal(403, {
        type: 'permission_error',
        code: 'organization_suspended',
        message: 'This organization is suspended.',
      }),
  },
  cus_key_rejected: { ...ordinary, everything: invalidApiKey },
  cus_bad_request: refusing(() => invalidField('status', 'one of a set that this customer does not have')),
  cus_rate_limited: {
    ownAllowance: true,
    links: (read) => {
      waitAfter(read.reads, read.now, 5);
      return paged(read);
    },
  },
  cus_rate_limited_page_2: {
    ownAllowance: true,
    links: (read) => {
      if (read.cursor) waitAfter(nextPages(read), read.now, 5);
      return paged(read);
    },
  },
  cus_rate_limited_always: {
    ownAllowance: true,
    links: ({ now }) => {
      throw tooMany(now, 2);
    },
  },
  cus_error_500: refusing(internalError),
  cus_error_once: {
    links: (read) => {
      if (read.reads.length === 1) throw internalError();
      return paged(read);
    },
  },
  cus_error_page_2: {
    links: (read) => {
      if (read.cursor) throw internalError();
      return paged(read);
    },
  },
  cus_error_on_refresh: {
    links: (read) => {
      if (firstPages(read).length > 1) throw internalError();
      return paged(read);
    },
  },
  cus_header_fails: { ...ordinary, customer: internalError },
  cus_hostile: { links: (read) => whole(read, hostileLinks(read.links)) },
  cus_drift: { links: (read) => whole(read, driftedLinks(read.links)) },
  cus_reset: { links: (read, c) => tornAnswer(c, read) },
  cus_html: { links: htmlAnswer },
  cus_hang: { links: (_, c) => noAnswer(c) },
  cus_new_rows: { stays: true, links: (read) => paged(read, withNewLinks(read.links, firstPages(read).slice(1))) },
  cus_status_change: {
    links: (read) => paged(read, read.reads.length > 1 ? usedOnSecondRead(read.links, read.reads) : read.links),
  },
  cus_last4: { links: (read) => whole(read, linksWithOddEndings(read.links)) },
  cus_consumed_without_number: ordinary,
  cus_bad_times: { links: (read) => whole(read, linksWithBadTimes(read.links)) },
  cus_gateway_timeout: refusing(() => serverError(504, 'gateway_timeout', 'The request took too long.')),
  cus_invalid_cursor_always: {
    links: (read) => {
      if (read.cursor) throw invalidCursor();
      return paged(read);
    },
  },
  cus_slow_filter: {
    links: async (read, c, pause) => {
      if (read.filter === 'expired') await pause(3_000, c.req.raw.signal);
      return paged(read);
    },
  },
  cus_unavailable: refusing(() =>
    serverError(503, 'service_unavailable', 'The service is unavailable for a moment.', { 'Retry-After': '2' }),
  ),
  cus_slow: {
    links: async (read, c, pause) => {
      await pause(8_000, c.req.raw.signal);
      return paged(read);
    },
  },
  cus_bad_json: { links: (read, c) => cutJsonAnswer(c, read) },
  cus_huge: { links: hugeAnswer },
  cus_invalid_cursor: {
    links: (read) => {
      if (nextPages(read).length === 1 && read.cursor) throw invalidCursor();
      return paged(read);
    },
  },
};
