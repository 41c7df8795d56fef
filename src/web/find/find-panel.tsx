import { memo, type RefObject, useDeferredValue, useEffect, useRef, useState } from 'react';
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
import { firstLink, useEnterMark } from './use-enter-mark.ts';

type FindPanelProps = {
  entry: FindEntry;
  input: RefObject<HTMLInputElement | null>;
  /** Called when something was followed, so that the box is done with. */
  onLeave: () => void;
};

/**
 * What the text in the box may be, and what was found for it. Enter follows the first thing that was; Escape closes the
 * panel, then clears the box and gives the focus back.
 */
export function FindPanel({ entry, input, onLeave }: FindPanelProps) {
  const words = laterWords(useCopy().locale).find;
  const panel = useRef<HTMLElement>(null);
  // What is found may come a moment after the letter is seen, and never in between; Enter waits for it.
  const settled = useDeferredValue(entry);

  // Each Enter, by its text as well: what was typed in between may never have been settled.
  const submitted = settled.submits === 0 ? null : `${settled.submits} ${settled.text}`;

  // Closed until the text is another one or Enter is pressed.
  const asked = `${entry.submits} ${entry.text}`;
  const [{ closedFor, isClosed }, setClosed] = useState({ closedFor: asked, isClosed: false });
  if (closedFor !== asked) setClosed({ closedFor: asked, isClosed: false });

  useShortcut('Escape', () => {
    if (isClosed) {
      onLeave();
      if (entry.before instanceof HTMLElement) entry.before.focus();
      return;
    }
    input.current?.focus();
    input.current?.select();
    setClosed({ closedFor: asked, isClosed: true });
  });

  // Synchronises with Enter in the box, which may come before this panel: it does what a click on the first result would.
  useEffect(() => {
    if (submitted === null) return;
    const link = firstLink(panel.current);
    if (link) link.click();
    else panel.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [submitted]);

  useEnterMark(panel, isClosed);

  if (isClosed) return null;
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
    entry.removed === null
      ? classify(entry.text)
      : entry.text === ''
        ? []
        : [{ kind: 'last4', last4: entry.text.slice(-4) }];
  const isSure = readings.length === 1 && entry.removed !== 'address';
  return (
    <>
      <p role="status" className="text-ink-2 empty:hidden">
        {entry.removed === 'address'
          ? entry.text === ''
            ? words.keyRemovedFromAddress
            : words.tokenRemovedFromAddress(plainText(entry.text.slice(-4), 4))
          : entry.removed && words.removed[entry.removed]}
        {entry.removed === null && readings.length === 0 && (entry.text.trim() === '' ? words.hint : words.nothing)}
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
