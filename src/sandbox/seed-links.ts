import type { SetupLinkStatus } from '../contract/setup-link.ts';
import { dayMs, hourMs } from './durations.ts';
import { base64url, type Random } from './random.ts';
import type { RedirectUrls } from './redirect-urls.ts';
import type { StoredLink } from './stored.ts';

/** Lifetimes that callers ask for, in hours: 7 days is the API's default, 30 days its maximum. */
const lifetimes = [168, 720, 336, 72, 24, 4, 1] as const;

/** An active link of the seed stays active for this long after the day begins, so that the day's counts don't move. */
const activeForMs = 26 * hourMs;

type LinkSeed = {
  random: Random;
  internalId: string;
  urls: RedirectUrls;
  /** 00:00 UTC of the seed's day; nothing happened after it. */
  dayStart: number;
};

/** `count` moments in office hours, newest first, so many days ago; denser towards the newest. */
export function seedTimes(seed: LinkSeed, count: number, newestDays: number, oldestDays: number): number[] {
  const times = Array.from({ length: count }, (_, index) => {
    const daysAgo = newestDays + Math.floor((oldestDays - newestDays) * (index / count) ** 2);
    return seed.dayStart - daysAgo * dayMs + seed.random.int(1 * hourMs, 10 * hourMs);
  });
  return times.sort((a, b) => b - a);
}

/** True when a link made at `createdAt` can still be active on the seed's day. */
export function canBeActive(createdAt: number, dayStart: number): boolean {
  return createdAt + 720 * hourMs > dayStart + activeForMs;
}

/** One link that was created at `createdAt` and has ended, or not, as told. */
export function seedLink(seed: LinkSeed, createdAt: number, status: SetupLinkStatus): StoredLink {
  const { random, dayStart } = seed;
  const expiresAt = createdAt + lifetimeOf(seed, createdAt, status) * hourMs;
  const plain = random.chance(0.06);
  return {
    id: `csl_${random.sortableId(createdAt)}`,
    object: 'customer_setup_link',
    customer_id: seed.internalId,
    token_last4: random.text(base64url, 4),
    expires_at: new Date(expiresAt).toISOString(),
    consumed_at:
      status === 'consumed'
        ? new Date(consumedAt(random, createdAt, Math.min(expiresAt, dayStart))).toISOString()
        : null,
    success_redirect_url: plain ? null : seed.urls.success,
    failure_redirect_url: plain ? null : seed.urls.failure,
    created_at: new Date(createdAt).toISOString(),
    revoked: status === 'revoked',
  };
}

function lifetimeOf({ random, dayStart }: LinkSeed, createdAt: number, status: SetupLinkStatus): number {
  const preferred = random.chance(0.7) ? 168 : random.pick(lifetimes);
  const fits = (hours: number) => {
    const end = createdAt + hours * hourMs;
    if (status === 'active') return end > dayStart + activeForMs;
    return status === 'expired' ? end < dayStart : true;
  };
  const hours = [preferred, ...lifetimes].find(fits);
  if (hours === undefined) throw new Error(`no lifetime makes a link ${status} that was created at ${createdAt}`);
  return hours;
}

// Most people sign up within three hours, some within two days, a few at the last moment.
function consumedAt(random: Random, createdAt: number, limit: number): number {
  const wait = random.chance(0.6)
    ? random.int(3 * 60_000, 3 * hourMs)
    : random.chance(0.7)
      ? random.int(3 * hourMs, 2 * dayMs)
      : random.int(2 * dayMs, 6 * dayMs);
  const room = limit - createdAt;
  return createdAt + (wait < room ? wait : Math.floor((room * random.int(10, 95)) / 100));
}
