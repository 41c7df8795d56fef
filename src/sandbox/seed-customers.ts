import type { Customer, CustomerStatus, WhatsappAccount } from '../contract/customer.ts';
import type { SetupLinkStatus } from '../contract/setup-link.ts';
import { type Business, businesses, domainOf } from './businesses.ts';
import { dayMs, hourMs } from './durations.ts';
import { createRandom, type Random } from './random.ts';
import { redirectUrlsOf } from './redirect-urls.ts';
import { canBeActive, seedLink, seedTimes } from './seed-links.ts';
import type { StoredCustomer, StoredLink } from './stored.ts';

export const teamId = 'team_01J2T8W5Q7N4C3X9V6B0M1K8RD';

/** So many businesses are newer than the sentinels; the others are older. */
const newerThanSentinels = 40;

/** Of every 13 customers these are not active. 13 and the number of sizes below share no divisor, so that all pairs occur. */
const notActive: Readonly<Record<number, CustomerStatus>> = {
  2: 'pending',
  5: 'suspended',
  8: 'pending',
  10: 'archived',
};
const linkCounts = [3, 12, 1, 5, 28, 2, 7, 64, 4, 9, 1, 17, 2, 6, 41, 3, 120, 5, 8, 50, 2, 14, 180] as const;

/** The ordinary customers, newest first: a pure function of the day, given as its 00:00 UTC in milliseconds. */
export function seedCustomers(dayStart: number): StoredCustomer[] {
  return businesses.map((business, index) => seedCustomer(business, index, dayStart));
}

function seedCustomer([name, timezone]: Business, index: number, dayStart: number): StoredCustomer {
  const random = createRandom(`business ${name}`);
  const status = notActive[index % 13] ?? 'active';
  const ageDays = index < newerThanSentinels ? 3 + index * 9 : 440 + (index - newerThanSentinels) * 17;
  const createdAt = dayStart - ageDays * dayMs + random.int(hourMs, 10 * hourMs);
  const internalId = random.uuid();
  const domain = domainOf(name);
  const seed = { random, internalId, dayStart, urls: redirectUrlsOf(domain, random) };
  const count = linkCounts[index % linkCounts.length] ?? 1;
  const newestDays = quietDaysOf(random, status, ageDays);
  const times = seedTimes(seed, status === 'pending' ? count % 4 : count, newestDays, ageDays);
  const links = fatesOf(random, status, times, dayStart).map(([time, fate]) => seedLink(seed, time, fate));
  const accounts = status === 'pending' ? [] : accountsOf(random, name, status, links);
  const archivedAt = status === 'archived' ? dayStart - random.int(1, newestDays - 1) * dayMs : null;
  const updatedAt = archivedAt ?? Math.max(createdAt, ...links.map((link) => Date.parse(link.consumed_at ?? '1970')));
  return {
    internalId,
    links,
    customer: {
      id: `cus_${random.sortableId(createdAt)}`,
      object: 'customer',
      name,
      email: random.chance(0.9) ? `${random.pick(['admin', 'halo', 'info', 'it', 'owner', 'cs'])}@${domain}` : null,
      status,
      metadata: metadataOf(random, timezone),
      archived_at: archivedAt === null ? null : new Date(archivedAt).toISOString(),
      team_id: teamId,
      created_at: new Date(createdAt).toISOString(),
      updated_at: new Date(updatedAt).toISOString(),
      whatsapp_accounts: accounts,
    },
  };
}

/** Days since the newest link: most customers are in the midst of something, archived ones have long been quiet. */
function quietDaysOf(random: Random, status: CustomerStatus, ageDays: number): number {
  if (status === 'archived') return random.int(20, Math.floor(ageDays / 2));
  return random.chance(0.65) ? random.int(1, Math.min(6, ageDays - 1)) : random.int(1, Math.floor(ageDays / 2));
}

/** How each link ended: at least one was used by a customer that is connected, none by one that is still pending. */
function fatesOf(
  random: Random,
  customer: CustomerStatus,
  times: readonly number[],
  dayStart: number,
): [time: number, fate: SetupLinkStatus][] {
  const mayWait = customer === 'pending' || customer === 'active';
  const fates = times.map((time, place): SetupLinkStatus => {
    if (mayWait && canBeActive(time, dayStart) && random.chance(place === 0 ? 0.7 : 0.3)) return 'active';
    if (customer === 'pending') return random.chance(0.75) ? 'expired' : 'revoked';
    return random.pick(['consumed', 'consumed', 'expired', 'expired', 'revoked']);
  });
  const needsUse = customer === 'active' && !fates.includes('consumed');
  return times.map((time, place) => [
    time,
    needsUse && place === times.length - 1 ? 'consumed' : (fates[place] ?? 'expired'),
  ]);
}

function accountsOf(
  random: Random,
  name: string,
  status: CustomerStatus,
  links: readonly StoredLink[],
): WhatsappAccount[] {
  const used = links.flatMap((link) => (link.consumed_at === null ? [] : [link.consumed_at])).reverse();
  return used.slice(0, random.int(1, 3)).map((onboardedAt, place) => ({
    phone_number_id: random.text('123456789', 15),
    // A block of zeros, which no operator gives out, so that the number is nobody's.
    phone_number: `+628${random.text('1235789', 2)}0000${random.text('0123456789', 4)}`,
    name: place === 0 ? name : `${name} ${random.pick(['Cabang 2', 'CS', 'Pengiriman', 'Kasir'])}`,
    status: status === 'active' ? 'connected' : 'disconnected',
    onboarded_at: onboardedAt,
  }));
}

function metadataOf(random: Random, timezone: string): Customer['metadata'] {
  if (random.chance(0.08)) return null;
  return {
    crm_id: `CRM-${random.int(10_000, 99_999)}`,
    plan: random.pick(['rintisan', 'tumbuh', 'usaha', 'korporasi']),
    timezone,
    ...(random.chance(0.4) && { account_manager: random.pick(['Rina', 'Bagus', 'Dewi', 'Steven', 'Made']) }),
    ...(random.chance(0.2) && { seats: random.int(1, 25), trial: random.chance(0.5) }),
  };
}
