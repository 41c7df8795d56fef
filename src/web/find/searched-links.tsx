import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { ShownFault } from '../faults/shown-fault.tsx';
import { linksEnd } from '../kirim/list-end.ts';
import { setupLinksQuery } from '../kirim/queries.ts';
import { customerHref } from '../links.ts';
import { lastFourMatches } from '../readings/matches.ts';
import type { Known, KnownCustomer } from '../session/known.ts';
import { clockTime } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { Button } from '../ui/button.tsx';
import { plainText } from '../ui/plain-text.ts';
import { LinkResults } from './link-results.tsx';

const longestName = 80;

type SearchedLinksProps = {
  customer: KnownCustomer;
  last4: string;
  known: Known;
  onAnother: () => void;
  onLeave: () => void;
};

/**
 * Looks for a link among those that Kirim listed for a customer, in all and under each status. What is not loaded of the
 * latter is read when a person asks for it.
 */
export function SearchedLinks({ customer, last4, known, onAnother, onLeave }: SearchedLinksProps) {
  const copy = useCopy();
  const words = laterWords(copy.locale).find;
  const navigate = useNavigate();
  const [isAsked, setIsAsked] = useState(false);
  const all = useInfiniteQuery(setupLinksQuery(customer.id, null));
  const each = useEachStatus(customer.id, isAsked);
  const searches = [all, ...each];
  // A list that is loaded can be searched, whatever happened when more of it was asked for.
  const failed = searches.find(({ isLoadingError }) => isLoadingError);
  const isAsking = searches.some(({ isFetching }) => isFetching);
  const unread = each.filter(({ data }) => data === undefined).length;
  const listed = all.data?.pages ?? [];
  const end = linksEnd(listed);
  // Nothing but all of it, each row readable, can say that there is no such link.
  const isWhole = listed.length > 0 && end === 'complete' && listed.every(({ meta }) => meta.droppedRows === 0);
  const pages = searches.flatMap(({ data }) => data?.pages ?? []);
  const links = new Map(pages.flatMap(({ body }) => body.data).map((link) => [link.id, link]));
  const matches = lastFourMatches(
    [...links.values()].map((link) => ({ customerId: customer.id, link })),
    last4,
  );
  const only = matches.filter(({ caseDiffers }) => !caseDiffers);
  const href = only.length === 1 && only[0] && !isAsking ? customerHref(customer.id, null, only[0].link.id) : null;

  // Synchronises with the address: the one link that was asked for is opened as soon as it is found.
  useEffect(() => {
    if (href === null) return;
    onLeave();
    void navigate(href);
  }, [href, navigate, onLeave]);

  const style = useTimeStyle();
  const result = useRef<HTMLDivElement>(null);
  // Synchronises with the document's focus: the field that had it is not there any more.
  useEffect(() => {
    result.current?.focus();
  }, []);

  function searchEach() {
    result.current?.focus();
    setIsAsked(true);
  }

  const isMissed = !isAsking && !failed && matches.length === 0;
  const name = plainText(customer.name, longestName) || words.unnamed;
  const readAt = Math.min(...listed.map(({ meta }) => meta.readAt));
  return (
    <div ref={result} tabIndex={-1} className="space-y-2">
      <LinkResults {...{ matches, known, onLeave }} />
      <p role="status" className="text-ink-2">
        {isAsking && words.reading}
        {isMissed &&
          (isWhole
            ? words.searchedAllLinks(name, last4, links.size, clockTime(readAt, style))
            : words.searchedLinks(name, last4, links.size, end === 'more' ? 'more' : 'capped'))}
        {isMissed && !isWhole && unread === 0 && ` ${words.notPerStatus}`}
      </p>
      {!isAsking && failed?.error && <ShownFault placement="aside" error={failed.error} title={words.results} />}
      <div className="flex flex-wrap gap-2">
        {!isAsking && failed && <Button onClick={() => void failed.refetch()}>{copy.faults.actions.tryAgain}</Button>}
        {isMissed && !isWhole && unread > 0 && <Button onClick={searchEach}>{words.perStatus(unread)}</Button>}
        <Button look="quiet" onClick={onAnother}>
          {words.anotherCustomer}
        </Button>
      </div>
    </div>
  );
}

/**
 * What Kirim lists under each status, read where it is not loaded: what is old by now would be read anew, page by page.
 * A status without a list of its own does not compile.
 */
function useEachStatus(customerId: string, mayRead: boolean) {
  const under = (status: SetupLinkStatus) => ({
    ...setupLinksQuery(customerId, status),
    enabled: ({ state }: { state: { data: unknown } }) => mayRead && state.data === undefined,
  });
  const lists = {
    active: useInfiniteQuery(under('active')),
    consumed: useInfiniteQuery(under('consumed')),
    expired: useInfiniteQuery(under('expired')),
    revoked: useInfiniteQuery(under('revoked')),
  } satisfies Record<SetupLinkStatus, unknown>;
  return Object.values(lists);
}
