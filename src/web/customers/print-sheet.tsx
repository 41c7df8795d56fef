import { useQueryClient } from '@tanstack/react-query';
import { createPortal } from 'react-dom';
import { useCopy } from '../copy/copy-context.tsx';
import type { Dictionary } from '../copy/dictionary.ts';
import { laterWords } from '../copy/later-words.ts';
import { answerOf } from '../faults/answer-of.ts';
import { setupLinksQuery } from '../kirim/queries.ts';
import { dataNotice } from '../session/data-notice.ts';
import { clockTime, utc } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { useZoneWords } from '../time/zone-name.tsx';
import type { LinksView } from './links-view.ts';
import { PrintedLinks } from './printed-links.tsx';
import { summaryOfView } from './summary-of-view.ts';
import { useCustomerHref } from './use-customer-href.ts';
import { useOpenLink } from './use-open-link.ts';
import { wholeText } from './whole-text.ts';

/** A customer's links on paper, in the place of the page: all that are loaded, whole, in words, with nothing to press. */
export function PrintSheet({ view }: { view: LinksView }) {
  const { customerId, name, status, rows, readAt, reading } = view;
  const { setupLinks, locale, faults, frame } = useCopy();
  const words = laterWords(locale).viewTools.print;
  const style = useTimeStyle();
  const queries = useQueryClient();
  const { openId } = useOpenLink();
  const hrefOf = useCustomerHref(customerId);
  const pages = queries.getQueryData(setupLinksQuery(customerId, view.links === null ? null : status).queryKey)?.pages;
  const references = new Set(pages?.map(({ body }) => body.request_id).filter((reference) => reference !== ''));
  const summary = summaryOfView(view, setupLinks);
  const bothClocks = (instant: number) =>
    laterWords(locale).faultView.time(clockTime(instant, style), clockTime(instant, { ...style, zone: utc }));
  const error = reading.fault?.error;
  return createPortal(
    <article data-sheet className="text-meta">
      <header className="mb-3">
        <p className="font-semibold empty:hidden">{sourceInWords(dataNotice(), frame)}</p>
        <h1 className="text-title font-semibold wrap-anywhere">{wholeText(name ?? customerId)}</h1>
        <p className="flex flex-wrap gap-x-4">
          <span className="font-mono">{wholeText(customerId)}</span>
          <span>{words.filter(status === null ? setupLinks.all : setupLinks.statuses[status])}</span>
          <span>{summary}</span>
          <span>{useZoneWords()}</span>
        </p>
      </header>
      <PrintedLinks links={rows} caption={setupLinks.caption(name ?? setupLinks.thisCustomer, rows.length)} />
      <footer className="mt-3 break-inside-avoid space-y-0.5 wrap-anywhere">
        <p>
          {words.view}: {`${window.location.origin}${hrefOf(status, openId)}`}
        </p>
        {readAt !== null && (
          <p>
            {words.read} {bothClocks(readAt)}
          </p>
        )}
        <p>
          {words.references}: {references.size > 0 ? wholeText([...references].join(', ')) : words.noReference}
        </p>
        {error && (
          <p>
            {words.trouble}: {faults.origins[error.fault.origin]} · {wholeText(answerOf(error.fault))} ·{' '}
            {bothClocks(error.at)}
          </p>
        )}
        <p>
          {words.list}: {summary}
        </p>
      </footer>
    </article>,
    document.body,
  );
}

/** On which data the console runs where they are not Kirim's: paper does not show the bar above the page. */
function sourceInWords(notice: string, words: Dictionary['frame']): string {
  if (notice === '') return '';
  return notice === 'sandbox' ? `${words.sandboxTitle} · ${words.sandboxText}` : words.unknownNotice(notice);
}
