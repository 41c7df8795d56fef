import { Suspense, useCallback, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { tokenLast4 } from '../../contract/ids.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { optionalPart } from '../copy/optional-part.ts';
import { PartMissing } from '../faults/part-missing.tsx';
import { useShortcut } from '../keys/use-shortcut.ts';
import { findBoxId } from '../ui/find-box-id.ts';

const FindPanel = optionalPart(async () => (await import('./find-panel.tsx')).FindPanel, PartMissing);

/** What stands in the box: `removedFrom` says where a live token was cut to its last four, `submits` how often Enter was pressed. */
export type FindEntry = { text: string; removedFrom: 'box' | 'address' | null; isOpen: boolean; submits: number };

/**
 * The box for anything that an agent has at hand: `/` goes there, with a text that another part had no answer
 * to. A live token never stands in it: whatever brings
 * one, it is cut within that event, and one that was in the address before anything was drawn.
 */
export function FindBox() {
  const { frame: words } = useCopy();
  const { state } = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [entry, setEntry] = useState<FindEntry>(() =>
    state?.removedToken ? entryOf(`…${state.removedToken}`, 'address') : { ...entryOf(''), isOpen: false },
  );
  const change = (more: Partial<FindEntry>) => setEntry((last) => ({ ...last, ...more }));
  const leave = useCallback(() => {
    input.current?.blur();
    setEntry({ ...entryOf(''), isOpen: false });
  }, []);
  useShortcut('/', (text) => {
    input.current?.focus();
    if (text) setEntry(entryOf(text));
  });

  return (
    <search
      className="relative min-w-0 flex-1 max-md:order-last max-md:basis-full md:max-w-96"
      onFocus={() => change({ isOpen: true })}
      onBlur={({ currentTarget, relatedTarget }) => change({ isOpen: currentTarget.contains(relatedTarget) })}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change({ submits: entry.submits + 1 });
        }}
      >
        <input
          ref={input}
          id={findBoxId}
          aria-label={words.find}
          placeholder={words.find}
          autoComplete="off"
          spellCheck={false}
          value={entry.text}
          onChange={({ currentTarget: { value } }) => {
            const last4 = tokenLast4(value);
            setEntry(last4 === null ? entryOf(value) : entryOf(`…${last4}`, 'box'));
          }}
          className="min-h-8 w-full rounded-md border border-edge bg-page px-2 text-base placeholder:text-ink-2 md:text-sm pointer-coarse:min-h-11"
        />
      </form>
      {entry.isOpen && (
        <div className="absolute top-full z-20 mt-1 w-full min-w-80 rounded-lg shadow-lg empty:hidden max-sm:min-w-0">
          <Suspense>
            <FindPanel
              entry={entry}
              onClose={() => {
                input.current?.focus();
                change({ isOpen: false });
              }}
              onLeave={leave}
            />
          </Suspense>
        </div>
      )}
    </search>
  );
}

function entryOf(text: string, removedFrom: FindEntry['removedFrom'] = null): FindEntry {
  return { text, removedFrom, isOpen: true, submits: 0 };
}
