import { type ReactNode, type RefObject, useRef } from 'react';
import { useShortcut } from '../keys/use-shortcut.ts';
import { Button } from '../ui/button.tsx';
import { useFocusAfter } from '../ui/use-focus-after.ts';

type LoadMoreProps = {
  /** What the button says: to load more, that it is loading, or to try again. */
  label: string;
  hasMore: boolean;
  isLoading: boolean;
  /** Why more can't be loaded right now, or null when it can. */
  reason: string | null;
  /** What is said when the list has ended. */
  ending: string;
  /** Another way to have more, beside the button. */
  rest?: ReactNode;
  onLoadMore: () => void;
};

/** The end of a list: a button for more, which the key `m` presses too, or a sentence that says what the list holds. Nothing loads by scrolling, unless that is chosen (`LoadAsIScroll`). */
export function LoadMore({ label, hasMore, isLoading, reason, ending, rest, onLoadMore }: LoadMoreProps) {
  const endingText = useRef<HTMLParagraphElement>(null);
  return (
    // Not what the browser holds in place when rows come in above it: they are what was asked for.
    <div className="flex flex-wrap items-center gap-3 py-4 [overflow-anchor:none]">
      {hasMore && (
        <MoreButton
          label={label}
          isDisabled={isLoading || reason !== null}
          reason={reason}
          focusAfter={endingText}
          onClick={onLoadMore}
        >
          {rest}
        </MoreButton>
      )}
      <p ref={endingText} tabIndex={-1} className="text-ink-2">
        {!hasMore && ending}
      </p>
    </div>
  );
}

type MoreButtonProps = {
  label: string;
  isDisabled: boolean;
  reason: string | null;
  focusAfter: RefObject<HTMLElement | null>;
  onClick: () => void;
  children: ReactNode;
};

function MoreButton({ label, isDisabled, reason, focusAfter, onClick, children }: MoreButtonProps) {
  const buttons = useRef<HTMLDivElement>(null);
  // Whoever listens for a press of the button hears that of the key, too.
  useShortcut('m', () => buttons.current?.querySelector('button')?.click());

  // When the last page takes the focused button away, the ending gets the focus.
  useFocusAfter(buttons, focusAfter);

  return (
    <div ref={buttons} className="flex flex-wrap items-center gap-3">
      <Button
        isDisabled={isDisabled}
        aria-describedby="load-more-reason"
        aria-keyshortcuts="m"
        className="min-w-64"
        onClick={onClick}
      >
        {label}
      </Button>
      <span id="load-more-reason" className="text-meta text-ink-2 empty:hidden">
        {reason}
      </span>
      {children}
    </div>
  );
}
