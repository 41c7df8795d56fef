import { useRef } from 'react';
import { setupLinksPerPage } from '../../contract/paths.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { useSessionState } from '../session/session-context.tsx';
import { Button } from '../ui/button.tsx';
import { useCopyText } from '../ui/clipboard.tsx';
import { LaterIcon } from '../ui/later-icon.tsx';
import { exportLabel } from './export-label.ts';
import { ExportProblem } from './export-problem.tsx';
import { FetchRest } from './fetch-rest.tsx';
import type { LinksView } from './links-view.ts';
import { useExport } from './use-export.ts';
import { useFetchRest } from './use-fetch-rest.ts';
import { useViewAddress } from './use-view-address.ts';

/** What can be done with all the links on screen: their address copied, they themselves kept in a file, the rest fetched. */
export function ViewToolbar({ view }: { view: LinksView }) {
  const { customerId, status, rows, links, reading } = view;
  const copy = useCopy();
  const words = laterWords(copy.locale).viewTools;
  const copyText = useCopyText();
  const addressOf = useViewAddress(customerId, status);
  const { pageLimit } = useSessionState();
  const { exportNow, isBusy, failure } = useExport(view);
  const exportButton = useRef<HTMLButtonElement>(null);
  const mayReadOn = pageLimit === null || view.pages < pageLimit.pages;
  const exportWords = exportLabel(links ?? { rows, dropped: 0, end: 'odd' }, copy.locale);
  const hasMore = links?.end === 'more' && mayReadOn;
  const rest = useFetchRest({ reading, isFetching: view.isFetching, pages: view.pages, hasMore });
  useShortcut(null, exportNow, { label: exportWords, isMeant: () => rows.length > 0 && !isBusy });

  return (
    <fieldset
      aria-label={words.label}
      className="flex min-w-0 flex-wrap items-center gap-2 xl:justify-end narrowed:justify-start"
    >
      <Button
        aria-keyshortcuts="Shift+c"
        title={`${words.copyView} (Shift+c)`}
        onClick={() => void copyText(addressOf(), laterWords(copy.locale).drawer.viewAddress)}
      >
        <LaterIcon name="link" className="max-sm:hidden" />
        {words.copyView}
      </Button>
      {rows.length > 0 && (
        <Button ref={exportButton} className="tnum" isDisabled={isBusy} onClick={exportNow}>
          <LaterIcon name="download" className="max-sm:hidden" />
          {exportWords}
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
      {failure !== null && <ExportProblem {...{ failure, isBusy }} retry={exportNow} focusAfter={exportButton} />}
    </fieldset>
  );
}
