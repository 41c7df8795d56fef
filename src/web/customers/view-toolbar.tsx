import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { setupLinksPerPage } from '../../contract/paths.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { setupLinksQuery } from '../kirim/queries.ts';
import { customerHref } from '../links.ts';
import { useSessionState } from '../session/session-context.tsx';
import { useTimeStyle } from '../time/time-style.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useCopyText } from '../ui/clipboard.tsx';
import { Icon } from '../ui/icon.tsx';
import { exportLabel } from './export-label.ts';
import { FetchRest } from './fetch-rest.tsx';
import type { LinksView } from './links-view.ts';
import { summaryOfView } from './summary-of-view.ts';
import { useFetchRest } from './use-fetch-rest.ts';
import { useOpenLink } from './use-open-link.ts';

/** What can be done with all the links on screen: their address copied, they themselves kept in a file, the rest fetched. */
export function ViewToolbar({ view }: { view: LinksView }) {
  const { customerId, status, rows, links, readAt, reading } = view;
  const copy = useCopy();
  const words = laterWords(copy.locale).viewTools;
  const style = useTimeStyle();
  const announce = useAnnounce();
  const copyText = useCopyText();
  const queries = useQueryClient();
  const { openId } = useOpenLink();
  const { pageLimit } = useSessionState();
  const [isUnavailable, setIsUnavailable] = useState(false);
  const exportButton = useRef<HTMLButtonElement>(null);
  const mayReadOn = pageLimit === null || view.pages < pageLimit.pages;
  const hasMore = links?.end === 'more' && mayReadOn;
  const rest = useFetchRest({ reading, isFetching: view.isFetching, pages: view.pages, hasMore });

  function exportNow() {
    if (readAt === null) return;
    const pages = [status, null].flatMap(
      (key) => queries.getQueryData(setupLinksQuery(customerId, key).queryKey)?.pages ?? [],
    );
    void import('./export-links.ts').then(
      ({ exportLinks }) => {
        setIsUnavailable(false);
        const { origin } = window.location;
        const summary = summaryOfView(view, copy.setupLinks);
        announce(exportLinks({ ...view, pages, summary, origin, end: links?.end ?? null, readAt }, style, copy));
      },
      () => {
        setIsUnavailable(true);
        announce(words.exportUnavailable);
      },
    );
  }

  return (
    <fieldset
      aria-label={words.label}
      className="flex min-w-0 flex-wrap items-center gap-2 xl:justify-end narrowed:justify-start"
    >
      <Button
        aria-keyshortcuts="Shift+c"
        title={`${words.copyView} (Shift+c)`}
        onClick={() =>
          void copyText(
            `${window.location.origin}${customerHref(customerId, status, openId)}`,
            copy.setupLinks.viewAddress,
          )
        }
      >
        <Icon name="link" className="max-sm:hidden" />
        {words.copyView}
      </Button>
      {rows.length > 0 && (
        <Button ref={exportButton} className="tnum" onClick={exportNow}>
          <Icon name="download" className="max-sm:hidden" />
          {exportLabel(links ?? { rows, dropped: 0, end: 'odd' }, copy.locale)}
        </Button>
      )}
      {(hasMore || rest.fetching.state !== 'idle') && (
        <FetchRest
          {...rest}
          hasMore={hasMore}
          count={rows.length}
          perRequest={setupLinksPerPage}
          secondsLeft={reading.pause?.secondsLeft ?? 0}
          focusAfter={exportButton}
        />
      )}
      {isUnavailable && <p className="w-full text-meta text-bad">{words.exportUnavailable}</p>}
    </fieldset>
  );
}
