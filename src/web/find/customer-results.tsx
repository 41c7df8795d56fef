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
  /** The link that is to be open there. */
  linkId?: string | null;
  /** Why the customer's sign-up failed, for the page to explain. */
  reason?: string | null;
  /** Whether they were looked for among the customers loaded so far, which is then said. */
  isSearch?: boolean;
  onLeave: () => void;
};

/** Customers that were found, as links to their pages. */
export function CustomerResults({
  ids,
  known,
  linkId = null,
  reason = null,
  isSearch = false,
  onLeave,
}: CustomerResultsProps) {
  const words = laterWords(useCopy().locale).find;
  return (
    <>
      {ids.length > 0 && (
        <ul>
          {ids.map((id) => (
            <ResultLink
              key={id}
              href={customerHref(id, null, linkId, reason)}
              title={known.customers.get(id)?.name || words.unnamed}
              detail={plainText(id, longestId)}
              onFollow={onLeave}
            />
          ))}
        </ul>
      )}
      {isSearch && <SearchedCustomers count={known.customers.size} isMissed={ids.length === 0} />}
    </>
  );
}
