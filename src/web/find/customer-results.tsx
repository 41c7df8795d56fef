import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { customerHref } from '../links.ts';
import type { Known } from '../session/known.ts';
import { plainText } from '../ui/plain-text.ts';
import { ResultLink } from './result-link.tsx';
import { SearchedCustomers } from './searched-customers.tsx';

const longestId = 128;

type CustomerResultsProps = {
  ids: readonly string[];
  known: Known;
  /** Why the customer's sign-up failed, for the page to explain. */
  reason?: string | null;
  /** Where each leads, its page unless given. */
  hrefOf?: (customerId: string) => string;
  /** Whether they were looked for among the customers loaded so far, which is then said. */
  isSearch?: boolean;
  onLeave: () => void;
};

/** Customers that were found, as links to their pages. */
export function CustomerResults({
  ids,
  known,
  reason = null,
  hrefOf = (id) => customerHref(id, null, null, reason),
  isSearch = false,
  onLeave,
}: CustomerResultsProps) {
  const words = laterWords(useCopy().locale).find;
  /** What is only known by the id that was typed is called by that. */
  function named(id: string) {
    const customer = known.customers.get(id);
    return customer
      ? { title: customer.name || words.unnamed, detail: plainText(id, longestId) }
      : { title: id, detail: words.notSeenCustomer };
  }
  return (
    <>
      {ids.length > 0 && (
        <ul>
          {ids.map((id) => (
            <ResultLink key={id} href={hrefOf(id)} {...named(id)} onFollow={onLeave} />
          ))}
        </ul>
      )}
      {isSearch && <SearchedCustomers count={known.customers.size} isMissed={ids.length === 0} />}
    </>
  );
}
