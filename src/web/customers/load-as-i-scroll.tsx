import { useContext, useEffect, useEffectEvent, useRef } from 'react';
import { mayReadUnasked } from '../faults/use-troubles.ts';
import { WaitsContext } from '../faults/waits.ts';
import { lastAllowance } from '../session/last-allowance.ts';
import { useSession } from '../session/session-context.tsx';
import { mayLoadAsIScroll } from './may-load-as-i-scroll.ts';
import type { ListReading } from './use-list-reading.ts';
import { watchScrolling } from './watch-scrolling.ts';

const buttonForMore = '[aria-keyshortcuts="m"]';

type LoadAsIScrollProps = {
  reading: Pick<ListReading, 'fault' | 'isRestarting' | 'loadMore'>;
  isFetching: boolean;
  /** How many pages are loaded, and whether Kirim gives out another one. */
  pages: number;
  hasMore: boolean;
};

/**
 * Loads the next page of a list while the person scrolls to its end, two at most until they press the button. Each request
 * has a movement of theirs for its cause, and no state of the page: a sentinel that is armed again when a page fails
 * would ask for it without end. After a failure only the button asks.
 */
export function LoadAsIScroll({ reading, isFetching, pages, hasMore }: LoadAsIScrollProps): null {
  const session = useSession();
  const waits = useContext(WaitsContext);
  const { fault, isRestarting, loadMore } = reading;
  const sincePress = useRef({ pagesInARow: 0, hasFailed: false, isAsking: false });
  const failure = fault?.placement === 'next' ? fault.error : null;

  const look = useEffectEvent((hasScrolled: boolean) => {
    const { pagesInARow, hasFailed, isAsking } = sincePress.current;
    const { requests, pageLimit } = session.state();
    const mayLoad = mayLoadAsIScroll({
      hasMore: hasMore && (pageLimit === null || pages < pageLimit.pages),
      isReading: isFetching || isRestarting || isAsking,
      hasFailed: hasFailed || fault !== null,
      mayReadUnasked: navigator.onLine && mayReadUnasked(waits.troubles()),
      isTabHidden: document.hidden,
      hasScrolled,
      pagesInARow,
      allowance: lastAllowance(requests),
    });
    if (mayLoad && isEndNear()) void load();
  });

  async function load() {
    sincePress.current.isAsking = true;
    const isLoaded = await loadMore();
    sincePress.current.isAsking = false;
    if (isLoaded) sincePress.current.pagesInARow += 1;
    else sincePress.current.hasFailed = true;
  }

  // Synchronises with the window; `pages` since what was scrolled before a page came does not count after it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => watchScrolling(look), [pages]);

  // Synchronises with the list's reading: it forgets a page that failed when a refresh succeeds.
  useEffect(() => {
    if (failure !== null) sincePress.current.hasFailed = true;
  }, [failure]);

  // Synchronises with the button, which belongs to another part.
  useEffect(() => {
    const hear = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.closest(`${buttonForMore}:not([aria-disabled=true])`)) return;
      sincePress.current.pagesInARow = 0;
      sincePress.current.hasFailed = false;
    };
    // Before the button itself, which may be disabled by what it does.
    document.addEventListener('click', hear, { capture: true });
    return () => document.removeEventListener('click', hear, { capture: true });
  }, []);

  return null;
}

/** Whether the button for more is in the window, or less than half a window below it. */
function isEndNear(): boolean {
  const button = document.querySelector(buttonForMore);
  return button !== null && button.getBoundingClientRect().top < window.innerHeight * 1.5;
}
