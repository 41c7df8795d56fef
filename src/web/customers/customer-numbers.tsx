import type { WhatsappAccount } from '../../contract/customer.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { dateAlone } from '../time/format-time.ts';
import { instantOf } from '../time/instant.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { plainText } from '../ui/plain-text.ts';

const longestText = 100;

/** How many WhatsApp numbers a customer has; opened, each with name, status and the day on which it was connected. */
export function CustomerNumbers({ accounts }: { accounts: readonly WhatsappAccount[] }) {
  const { customers: words } = useCopy();
  if (accounts.length === 0) return words.numbers(0);
  return (
    <details className="relative">
      <summary className="flex min-h-6 cursor-pointer list-none items-center gap-1 rounded-md underline decoration-edge underline-offset-4 hover:text-ink pointer-coarse:min-h-11">
        {words.numbers(accounts.length)}
      </summary>
      <ul className="absolute z-10 mt-1 w-max max-w-[calc(100vw-2rem)] space-y-2 rounded-lg border border-line bg-page p-3 text-ink shadow-lg">
        {accounts.map((account, index) => (
          <AccountLine key={account.phone_number_id ?? index} account={account} />
        ))}
      </ul>
    </details>
  );
}

function AccountLine({ account }: { account: WhatsappAccount }) {
  const { customers: words, frame } = useCopy();
  const style = useTimeStyle();
  const onboardedAt = instantOf(account.onboarded_at);
  return (
    <li>
      <div className="flex items-center gap-1 font-medium tnum">
        {account.phone_number === null ? words.numberUnnamed : plainText(account.phone_number, longestText)}
        {account.phone_number !== null && (
          <CopyButton text={account.phone_number} label={frame.copy(words.number)} what={words.number} />
        )}
      </div>
      <div className="max-w-96 text-meta wrap-anywhere text-ink-2">
        {[account.name, account.status]
          .filter((text) => text !== null && text !== '')
          .map((text) => plainText(text ?? '', longestText))
          .join(' · ')}
        {onboardedAt !== null && ` · ${words.onboarded} ${dateAlone(onboardedAt, style)}`}
      </div>
    </li>
  );
}
