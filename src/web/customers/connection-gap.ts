import type { CustomerDetail, WhatsappAccount } from '../../contract/customer.ts';
import type { SetupLink } from '../../contract/setup-link.ts';
import { instantOf } from '../time/instant.ts';

const settlesWithinMs = 60 * 60 * 1_000;
const recentMs = 24 * 60 * 60 * 1_000;

/**
 * What a used link and the customer's numbers say together, to whoever hears "we finished, your app says not connected":
 * Kirim has no number for the sign-up, or it has some. `usedAt` in ms since the epoch, null where Kirim gave no readable
 * time; `link` is the one that was used last, and the number that came last is the first of `accounts`.
 */
export type ConnectionGap = {
  link: SetupLink;
  usedAt: number | null;
  maySettle: boolean;
  accounts: readonly WhatsappAccount[];
};

/**
 * Compares the links that are loaded with the customer's numbers at `now` (ms since the epoch). Null when nothing was used,
 * and when a number is there and the sign-up is more than a day old: a note on each connected customer would be read by
 * nobody, and move the list below it. The numbers stand in the header and are counted in the link's details.
 */
export function connectionGap(
  links: readonly SetupLink[],
  { whatsapp_accounts: accounts }: Pick<CustomerDetail, 'whatsapp_accounts'>,
  now: number,
): ConnectionGap | null {
  const usedAtOf = (link: SetupLink) => instantOf(link.consumed_at);
  const [link] = links
    .filter(({ status }) => status === 'consumed')
    .sort((one, other) => (usedAtOf(other) ?? 0) - (usedAtOf(one) ?? 0));
  if (link === undefined) return null;
  const usedAt = usedAtOf(link);
  if (accounts.length > 0 && now - (usedAt ?? 0) > recentMs) return null;
  const onboardedAt = (account: WhatsappAccount) => instantOf(account.onboarded_at) ?? 0;
  return {
    link,
    usedAt,
    maySettle: maySettle(usedAt, now),
    accounts: accounts.toSorted((one, other) => onboardedAt(other) - onboardedAt(one)),
  };
}

/** Whether the number of a sign-up at `usedAt` may still be on its way at `now` (both ms since the epoch). */
export function maySettle(usedAt: number | null, now: number): boolean {
  return usedAt !== null && now - usedAt <= settlesWithinMs;
}
