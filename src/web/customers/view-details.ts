import type { QueryClient } from '@tanstack/react-query';
import { maskSecrets } from '../../contract/mask-secrets.ts';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import type { FaultError } from '../api/fault-error.ts';
import type { Dictionary } from '../copy/dictionary.ts';
import { laterWords } from '../copy/later-words.ts';
import { titledFaultDetails } from '../faults/fault-details.ts';
import { faultOf } from '../kirim/fault-of.ts';
import { customerQuery, setupLinksQuery } from '../kirim/queries.ts';
import { utcTime } from '../time/utc-time.ts';
import { plainText } from '../ui/plain-text.ts';
import { numbersLine } from './incident-bundle.ts';
import { linksSummary } from './links-summary.ts';
import { loadedLinks } from './loaded-links.ts';

const longestName = 200;

type View = {
  customerId: string;
  status: SetupLinkStatus | null;
  href: string;
  /** The reason code that the customer saw, null where none is known. */
  reason: string | null;
  queries: QueryClient;
  copy: Dictionary;
};

/** A customer's page as text to send on: the topmost fault's details, or whose links, how many, and as of when. */
export function viewDetails({ customerId, status, href, reason, queries, copy }: View): { text: string; what: string } {
  const words = laterWords(copy.locale).drawer;
  const { faultView } = laterWords(copy.locale);
  const customer = queries.getQueryState(customerQuery(customerId).queryKey);
  const links = queries.getQueryState(setupLinksQuery(customerId, status).queryKey);
  const known = customer?.data?.body.data ?? null;
  const name = known?.name ?? null;
  const detailsOf = (error: FaultError, what: 'customer' | 'links') =>
    titledFaultDetails(error, { what, id: customerId, name }, href, copy);
  const customerFault = faultOf(customer);
  const linksFault = faultOf(links);
  // As on screen: a cause that both share is explained by the links, unless there is no such customer at all.
  const isUnknown = customerFault?.fault.kind === 'kirim_not_found' && links?.data === undefined;
  const isExplainedBelow = customerFault?.fault.kind === linksFault?.fault.kind && !isUnknown;
  const error = isExplainedBelow ? linksFault : (customerFault ?? linksFault);
  if (error) return detailsOf(error, error === customerFault ? 'customer' : 'links');
  // What failed and is tried again without a word: who asks is told.
  const [unsettled] = [customer, links].flatMap((query) =>
    query?.fetchStatus === 'idle' ? [] : (query?.fetchFailureReason ?? []),
  );
  const loaded = loadedLinks(links?.data?.pages);
  const { setupLinks } = copy;
  const filter = status === null ? setupLinks.all : setupLinks.statuses[status];
  const who = plainText(maskSecrets(name ?? ''), longestName);
  const text = [
    `${[who, customerId].filter(Boolean).join('  ')} — ${filter}`,
    ...(loaded === null
      ? []
      : [linksSummary(loaded, status, setupLinks), `${words.bundle.read}: ${utcTime(loaded.readAt)}`]),
    ...(known === null
      ? []
      : [
          `${words.bundle.numbers}: ${numbersLine(
            known.whatsapp_accounts.map((each) => each.status),
            words.bundle,
          )}`,
        ]),
    ...(reason === null ? [] : [`${words.bundle.reason}: ${plainText(maskSecrets(reason), longestName)}`]),
    `${words.bundle.view}: ${href}`,
    ...(unsettled
      ? [
          '',
          `${faultView.details.unsettled}:`,
          detailsOf(unsettled, unsettled === links?.fetchFailureReason ? 'links' : 'customer').text,
        ]
      : []),
  ].join('\n');
  return { text, what: words.viewDetails };
}
