import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { WhatsappAccount } from '../../contract/customer.ts';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { customerQuery, setupLinksQuery } from '../kirim/queries.ts';
import { readAnew } from '../kirim/read-anew.ts';
import { isLinkIdForAddress } from '../links.ts';
import { useNow } from '../time/clock.tsx';
import { dateAlone } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { useCustomerZone } from '../time/use-customer-zone.ts';
import { useTimeAgo } from '../time/use-time-ago.ts';
import { Button, buttonClasses } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { plainText } from '../ui/plain-text.ts';
import { type ConnectionGap, connectionGap } from './connection-gap.ts';
import { loadedLinks } from './loaded-links.ts';
import { useOpenLink } from './use-open-link.ts';

const longest = 40;
const mostNamed = 3;

type CustomerNotesProps = { customerId: string; status: SetupLinkStatus | null };

/** What header and links say together, and no first row waits for: a sign-up without a number, the customer's zone. */
export function CustomerNotes({ customerId, status }: CustomerNotesProps) {
  const now = useNow();
  // Never fetched here: the page around reads all three.
  const customer = useQuery({ ...customerQuery(customerId), enabled: false }).data?.body.data;
  const chosen = useInfiniteQuery({ ...setupLinksQuery(customerId, status), enabled: false }).data;
  const all = useInfiniteQuery({ ...setupLinksQuery(customerId, null), enabled: false }).data;
  const links = useMemo(() => [chosen, all].flatMap((list) => loadedLinks(list?.pages)?.rows ?? []), [chosen, all]);
  useCustomerZone(customer?.metadata?.timezone);

  const gap = customer ? connectionGap(links, customer, now) : null;
  if (gap === null) return null;
  return gap.accounts.length === 0 ? (
    <NoNumber gap={gap} customerId={customerId} />
  ) : (
    <Numbers accounts={gap.accounts} />
  );
}

function NoNumber({ gap: { link, usedAt, maySettle }, customerId }: { gap: ConnectionGap; customerId: string }) {
  const words = laterWords(useCopy().locale).connection;
  const timeAgo = useTimeAgo();
  const style = useTimeStyle();
  const queries = useQueryClient();
  const { searchFor } = useOpenLink();
  const { queryKey } = customerQuery(customerId);
  const { isFetching } = useQuery({ ...customerQuery(customerId), enabled: false });
  const when = usedAt === null ? null : (timeAgo(usedAt) ?? dateAlone(usedAt, style));
  return (
    <div className="my-2">
      <Notice>{maySettle ? words.noNumberYet(when) : words.noNumber(when)}</Notice>
      <p className="flex flex-wrap gap-2">
        <Button isDisabled={isFetching} onClick={() => void readAnew(queries, queryKey)}>
          {words.checkAgain}
        </Button>
        {isLinkIdForAddress(link.id) && (
          <Link className={buttonClasses('plain')} to={searchFor(link.id)}>
            {words.openLink}
          </Link>
        )}
      </p>
    </div>
  );
}

function Numbers({ accounts }: { accounts: readonly WhatsappAccount[] }) {
  const words = laterWords(useCopy().locale).connection;
  const statuses: Record<string, string | undefined> = words.numberStatuses;
  const named = accounts
    .slice(0, mostNamed)
    .map(({ phone_number, status }) =>
      words.number(plainText(phone_number ?? '', longest), statuses[status] ?? plainText(status, longest)),
    )
    .join(', ');
  const more = accounts.length - mostNamed;
  return (
    <p className="mt-2 wrap-anywhere text-ink-2">
      {words.sees(more > 0 ? words.andMore(named, more) : named)}{' '}
      {accounts.some(({ status }) => status === 'connected') && words.gapIsOurs}
    </p>
  );
}
