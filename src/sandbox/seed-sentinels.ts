import type { CustomerStatus } from '../contract/customer.ts';
import type { SetupLinkStatus } from '../contract/setup-link.ts';
import { dayMs } from './durations.ts';
import { hostileCustomer } from './hostile.ts';
import { createRandom } from './random.ts';
import { teamId } from './seed-customers.ts';
import { seedLink, seedTimes } from './seed-links.ts';
import { type SentinelId, sentinels } from './sentinels.ts';
import type { StoredCustomer } from './stored.ts';

type Plan = {
  /** How the links ended, newest first. */
  fates: readonly SetupLinkStatus[];
  /** Active, with one number, when not given. */
  status?: CustomerStatus;
  oldestDays?: number;
};

/** All four statuses in turns; those that are active are among the newest, since no link lives longer than 30 days. */
function mixed(count: number): SetupLinkStatus[] {
  const others = ['consumed', 'expired', 'revoked', 'expired', 'consumed'] as const;
  const activeUntil = Math.max(4, Math.round(count / 8));
  return Array.from({ length: count }, (_, place) =>
    place < activeUntil && place % 2 === 0 ? 'active' : (others[place % others.length] ?? 'expired'),
  );
}

const few: Plan = { fates: mixed(12) };
const twoPages: Plan = { fates: mixed(100) };

function repeat(count: number, fate: SetupLinkStatus): SetupLinkStatus[] {
  return Array.from({ length: count }, () => fate);
}

const plans: Record<SentinelId, Plan> = {
  cus_empty: { fates: [], status: 'pending' },
  // No expired link is among the newest 50, so that the filter alone brings them up.
  cus_capped: {
    fates: [
      ...Array.from({ length: 25 }, () => ['active', 'consumed'] as const).flat(),
      ...mixed(70).map((fate) => (fate === 'active' ? 'expired' : fate)),
    ],
    oldestDays: 150,
  },
  cus_paged: { fates: mixed(180) },
  cus_more_without_cursor: { fates: mixed(80) },
  cus_cursor_loop: { fates: mixed(150) },
  cus_duplicates: twoPages,
  cus_subscription_inactive: few,
  cus_quota_exceeded: few,
  cus_feature_not_entitled: few,
  cus_billing_other: few,
  cus_not_found: few,
  cus_forbidden: few,
  cus_key_rejected: few,
  cus_bad_request: few,
  cus_rate_limited: few,
  cus_rate_limited_page_2: twoPages,
  cus_rate_limited_always: few,
  cus_error_500: few,
  cus_error_once: few,
  cus_error_page_2: twoPages,
  cus_error_on_refresh: { fates: mixed(20) },
  cus_header_fails: { fates: mixed(8) },
  cus_hostile: { fates: mixed(16) },
  cus_drift: { fates: mixed(14) },
  cus_reset: { fates: mixed(40) },
  cus_html: few,
  cus_hang: few,
  cus_new_rows: { fates: mixed(120) },
  cus_status_change: few,
  cus_last4: { fates: mixed(10) },
  cus_consumed_without_number: { fates: ['consumed', 'expired', 'revoked'], status: 'pending' },
  cus_bad_times: { fates: ['consumed', ...repeat(7, 'active'), 'expired', 'consumed'] },
  cus_gateway_timeout: few,
  cus_invalid_cursor_always: twoPages,
  cus_slow_filter: { fates: mixed(30) },
  cus_unavailable: few,
  cus_slow: few,
  cus_bad_json: few,
  cus_huge: { fates: mixed(50) },
  cus_invalid_cursor: twoPages,
};

/** The practice customers in the order of `sentinels`, a minute apart and older than the newest ordinary ones. */
export function seedSentinels(dayStart: number): StoredCustomer[] {
  return Object.values(sentinels).map(({ id, name }, index) => {
    const seeded = seedSentinel(id, name, plans[id], dayStart - 400 * dayMs - index * 60_000, dayStart);
    return id === 'cus_hostile' ? { ...seeded, customer: hostileCustomer(seeded.customer) } : seeded;
  });
}

function seedSentinel(id: SentinelId, name: string, plan: Plan, createdAt: number, dayStart: number): StoredCustomer {
  const random = createRandom(`sentinel ${id}`);
  const { fates, status = 'active', oldestDays = Math.min(395, 20 + 2 * fates.length) } = plan;
  const internalId = random.uuid();
  const site = 'https://practice.example/whatsapp';
  const urls = { success: `${site}/connected?from=kirim`, failure: `${site}/connect-failed?from=kirim` };
  const seed = { random, internalId, urls, dayStart };
  const times = seedTimes(seed, fates.length, 1, oldestDays);
  const links = times.map((time, place) => seedLink(seed, time, fates[place] ?? 'expired'));
  const created = new Date(createdAt).toISOString();
  const account = {
    phone_number_id: random.text('123456789', 15),
    phone_number: `+628110000${random.text('0123456789', 4)}`,
    name,
    status: 'connected',
    onboarded_at: links.findLast((link) => link.consumed_at !== null)?.consumed_at ?? null,
  };
  return {
    internalId,
    links,
    customer: {
      id,
      object: 'customer',
      name,
      email: 'practice@practice.example',
      status,
      metadata: { practice: true, timezone: 'Asia/Makassar' },
      archived_at: null,
      team_id: teamId,
      created_at: created,
      updated_at: account.onboarded_at ?? created,
      whatsapp_accounts: status === 'active' ? [account] : [],
    },
  };
}
