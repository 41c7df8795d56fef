import { type RefObject, useRef } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { Button } from '../ui/button.tsx';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import type { FetchingRest } from './use-fetch-rest.ts';

type FetchRestProps = {
  fetching: FetchingRest;
  start: () => void;
  stop: () => void;
  hasMore: boolean;
  /** How many rows are loaded, and how many more each request brings at most. */
  count: number;
  perRequest: number;
  secondsLeft: number;
  /** What gets the focus when there is nothing left to fetch. */
  focusAfter: RefObject<HTMLElement | null>;
};

/** Reads a list to its end before it is exported: what that costs, how far it has come, and the way to stop it. */
export function FetchRest({
  fetching,
  start,
  stop,
  hasMore,
  count,
  perRequest,
  secondsLeft,
  focusAfter,
}: FetchRestProps) {
  const words = laterWords(useCopy().locale).viewTools;
  const isGoing = fetching.state === 'reading' || fetching.state === 'waiting';
  return (
    <>
      <p className="text-meta text-ink-2 tnum empty:hidden">
        {fetching.state === 'reading' && words.readingOn(fetching.requests)}
        {fetching.state === 'waiting' && words.waiting(secondsLeft)}
        {fetching.state === 'done' && words.readAll(count)}
        {fetching.state === 'stopped' && words.stopped(count)}
        {fetching.state === 'interrupted' && words.interrupted(count)}
      </p>
      {(hasMore || isGoing) && (
        <RestButton
          label={isGoing ? words.stop : words.fetchRest(perRequest)}
          hint={isGoing ? undefined : words.fetchRestHint(perRequest)}
          focusAfter={focusAfter}
          onClick={isGoing ? stop : start}
        />
      )}
    </>
  );
}

type RestButtonProps = {
  label: string;
  hint: string | undefined;
  focusAfter: RefObject<HTMLElement | null>;
  onClick: () => void;
};

function RestButton({ label, hint, focusAfter, onClick }: RestButtonProps) {
  const button = useRef<HTMLButtonElement>(null);

  // When the last page takes the focused button away, the export gets the focus.
  useFocusAfter(button, focusAfter);

  return (
    <Button ref={button} title={hint} onClick={onClick}>
      {label}
    </Button>
  );
}
