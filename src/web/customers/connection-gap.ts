import type { CustomerDetail, WhatsappAccount } from '../../contract/customer.ts';
import type { SetupLink } from '../../contract/setup-link.ts';
import { instantOf } from '../time/instant.ts';

const recentMs = 24 * 60 * 60 * 1_000;

/**
 * What a used link and the customer's numbers say together, to whoever hears "we finished, your app says not connected":
 * Kirim has no number for the sign-up, or it has one. `usedAt` in ms since the epoch, null where Kirim gave no readable
 * time; `link` is the one that was used last.
 */
export type ConnectionGap = { link: SetupLink; usedAt: number | null; account: WhatsappAccount | null };

/**
 * Compares the links that are loaded with the customer's numbers at `now` (ms since the epoch). Null when nothing was
 * used, and when a number is there and the sign-up is more than a day old: then nobody waits for it.
 */
export function connectionGap(
  links: readonly SetupLink[],
  { whatsapp_accounts: accounts }: Pick<CustomerDetail, 'whatsapp_accounts'>,
  now: number,
): ConnectionGap | null {
  const usedAt = (link: SetupLink) => instantOf(link.consumed_at);
  const [link] = links
    .filter(({ status }) => status === 'consumed')
    .sort((one, other) => (usedAt(other) ?? 0) - (usedAt(one) ?? 0));
  if (link === undefined) return null;
  const onboardedAt = (account: WhatsappAccount) => instantOf(account.onboarded_at) ?? 0;
  const account = accounts.toSorted((one, other) => onboardedAt(other) - onboardedAt(one))[0] ?? null;
  const gap = { link, usedAt: usedAt(link), account };
  return account !== null && now - (gap.usedAt ?? 0) > recentMs ? null : gap;
}
