import { memo, useDeferredValue, useEffect, useRef } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { classify, type Reading } from '../readings/classify.ts';
import { lastFourMatches } from '../readings/matches.ts';
import { type Known, knownFrom } from '../session/known.ts';
import { useSessionState } from '../session/session-context.tsx';
import { plainText } from '../ui/plain-text.ts';
import type { FindEntry } from './find-box.tsx';
import { ReadingView } from './reading-view.tsx';

type FindPanelProps = {
  entry: FindEntry;
  onClose: () => void;
  /** Called when something was followed, so that the box is done with. */
  onLeave: () => void;
};

/** What the text in the box may be, and what was found for it. Enter follows the first thing that was. */
export function FindPanel({ entry, onClose, onLeave }: FindPanelProps) {
  const words = laterWords(useCopy().locale).find;
  const panel = useRef<HTMLElement>(null);
  // What is found may come a moment after the letter is seen, and never in between; Enter waits for it.
  const settled = useDeferredValue(entry);

  // Each Enter, by its text as well: what was typed in between may never have been settled.
  const submitted = settled.submits === 0 ? null : `${settled.submits} ${settled.text}`;

  useShortcut('Escape', onClose);

  // Synchronises with Enter in the box, which may come before this panel: it does what a click on the first result would.
  useEffect(() => {
    if (submitted === null) return;
    const first = panel.current?.querySelector<HTMLElement>('a[href]') ?? panel.current?.querySelector('input, button');
    if (first instanceof HTMLAnchorElement) first.click();
    else if (first instanceof HTMLElement) first.focus();
  }, [submitted]);

  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={words.results}
      className="max-h-[70dvh] space-y-3 overflow-auto rounded-lg border border-line bg-page p-3"
    >
      <Found entry={settled} onLeave={onLeave} />
    </section>
  );
}

type FoundProps = Pick<FindPanelProps, 'entry' | 'onLeave'>;

const Found = memo(function Found({ entry, onLeave }: FoundProps) {
  const words = laterWords(useCopy().locale).find;
  const known = knownFrom(useSessionState().requests);
  const readings: Reading[] =
    entry.removedFrom === null ? classify(entry.text) : [{ kind: 'last4', last4: entry.text.slice(-4) }];
  const isSure = readings.length === 1 && entry.removedFrom !== 'address';
  return (
    <>
      <p role="status" className="text-ink-2 empty:hidden">
        {entry.removedFrom === 'box' && words.tokenRemoved}
        {entry.removedFrom === 'address' && words.tokenRemovedFromAddress(plainText(entry.text.slice(-4), 4))}
        {readings.length === 0 && (entry.text.trim() === '' ? words.hint : words.nothing)}
      </p>
      {inOrder(readings, known).map((reading) => (
        <ReadingView key={JSON.stringify(reading)} {...{ reading, known, isSure, onLeave }} />
      ))}
    </>
  );
});

/** Four letters that end no link of this tab are likelier to be a name: asking whose link it is then comes last. */
function inOrder(readings: Reading[], { links }: Known): Reading[] {
  const [first, ...others] = readings;
  if (first?.kind !== 'last4' || lastFourMatches(links.values(), first.last4).length > 0) return readings;
  return [...others, first];
}
