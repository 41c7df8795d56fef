import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { mayReadUnasked, useTroubles } from '../faults/use-troubles.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { isLow, lastAllowance } from '../session/last-allowance.ts';
import { refusalOf } from '../session/refusal-of.ts';
import { useSession, useSessionState } from '../session/session-context.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useExpiryRefresh } from './use-expiry-refresh.ts';
import type { RereadList } from './use-list-reading.ts';
import { useReturnRefresh } from './use-return-refresh.ts';

const none = [] as const;

type ListUpkeepProps = {
  subject?: 'links' | 'customers';
  /** When the first page was read (ms since the epoch), its links, which run out, and how many pages are loaded. */
  topReadAt: number;
  top?: readonly SetupLink[];
  pages: number;
  /** Whether what is loaded was read so long ago, or in so much doubt, that it is renewed when it comes on screen. */
  isStale: boolean;
  /** Whether nothing is being read and nothing stands in the way of reading. */
  isIdle: boolean;
  isReading: boolean;
  reread: RereadList;
  /** How many new rows are held back, and how to show them. */
  heldBack: number;
  onReveal: () => void;
};

/**
 * Keeps a list fresh while it is on screen: when it comes on screen, when somebody is let in again, on a return to the tab
 * and when one of its newest links runs out; never by polling. `Shift+r` reads all of it again, and says what that costs.
 * New rows that were held back are told of above the rows; `.` shows them.
 */
export function ListUpkeep({ topReadAt, pages, isStale, isIdle, isReading, ...props }: ListUpkeepProps) {
  const { subject = 'links', top = none, reread, heldBack, onReveal } = props;
  const words = laterWords(useCopy().locale).upkeep;
  const announce = useAnnounce();
  const session = useSession();
  const mayRead = mayReadUnasked(useTroubles());
  const [rereading, setRereading] = useState(0);

  function refreshByItself(): boolean {
    const allowance = lastAllowance(session.state().requests);
    if (!mayRead || !isIdle || (allowance !== null && isLow(allowance))) return false;
    void reread({ isWhole: false, source: 'kirim', isUnasked: true });
    return true;
  }
  useReturnRefresh(topReadAt, refreshByItself);
  useExpiryRefresh(top, topReadAt, refreshByItself);
  useRenewal(() => isStale && mayRead && reread({ isWhole: false, source: 'anywhere', isUnasked: true }));

  async function rereadAll() {
    if (isReading) return;
    setRereading(pages);
    announce(words.rereading(pages));
    if (await reread({ isWhole: true, source: 'kirim' })) announce(words.reread[subject](pages));
    setRereading(0);
  }
  useShortcut('Shift+r', () => void rereadAll());

  function reveal() {
    flushSync(onReveal);
    document.querySelector<HTMLElement>('[data-row-link]')?.focus();
  }
  useShortcut('.', reveal, { isMeant: () => heldBack > 0 });
  usePrintedWhole(onReveal);
  const news = heldBack > 0 ? words.newRows[subject](heldBack) : '';

  // Synchronises with the live region: what is held back comes with no click to hang the words on.
  useEffect(() => {
    if (news !== '') announce(news);
  }, [news, announce]);

  if (rereading > 0) return <Afloat>{words.rereading(rereading)}</Afloat>;
  if (heldBack === 0) return null;
  return (
    <Afloat>
      <Button look="primary" aria-keyshortcuts="." onClick={reveal}>
        ↑ {news}
      </Button>
    </Afloat>
  );
}

/** Takes no room above the rows, and stays in sight while they scroll: nothing that is being read moves for it. */
function Afloat({ children }: { children: ReactNode }) {
  return (
    <div className="sticky top-12 z-10 flex h-0 items-end justify-center max-sm:justify-end print:hidden">
      <div className="animate-appear rounded-md bg-page shadow-lg">{children}</div>
    </div>
  );
}

/** Renews what was loaded before and comes on screen again, or stood there while nobody was let in. */
function useRenewal(renew: () => unknown): void {
  const isShutOut = refusalOf(useSessionState()) !== null;
  const renewOnce = useEffectEvent(renew);

  // Synchronises with Kirim: the rows are there from the start, but may be old.
  useEffect(() => {
    if (!isShutOut) renewOnce();
  }, [isShutOut]);
}

/** What is printed is all that is loaded. */
function usePrintedWhole(onReveal: () => void): void {
  const reveal = useEffectEvent(() => flushSync(onReveal));

  // Synchronises with the printer, from the first moment that there is something to print.
  useLayoutEffect(() => {
    window.addEventListener('beforeprint', reveal);
    return () => window.removeEventListener('beforeprint', reveal);
  }, []);
}
