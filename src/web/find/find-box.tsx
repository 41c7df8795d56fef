import { Suspense, useCallback, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { defused, type RemovedSecret } from '../../contract/ids.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { optionalPart } from '../copy/optional-part.ts';
import { PartMissing } from '../faults/part-missing.tsx';
import { useShortcut } from '../keys/use-shortcut.ts';
import { findBoxId } from '../ui/find-box-id.ts';

const FindPanel = optionalPart(async () => (await import('./find-panel.tsx')).FindPanel, PartMissing);

/**
 * What stands in the box: `removed` says which secret was cut out of it, or of the address, `submits` how often Enter
 * was pressed, `before` what had the focus.
 */
export type FindEntry = {
  text: string;
  removed: RemovedSecret | 'address' | null;
  isOpen: boolean;
  submits: number;
  before?: Element | null | undefined;
};

const done: FindEntry = { ...entryOf(''), isOpen: false };

/**
 * The box for anything that an agent has at hand: `/` goes there, with a text that another part had no answer
 * to. What stands there when it is gone to is selected, so that a paste replaces it; it ends with the page it was for.
 * A live token or a key never stands in it: whatever brings one, it is cut within that event, and one that was in the
 * address before anything was drawn.
 */
export function FindBox() {
  const { frame: words } = useCopy();
  const { pathname, state } = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [page, setPage] = useState(pathname);
  const [entry, setEntry] = useState<FindEntry>(() =>
    state?.leftOfSecret === undefined ? done : { ...entryOf(state.leftOfSecret), removed: 'address' },
  );
  const change = (more: Partial<FindEntry>) => setEntry((last) => ({ ...last, ...more }));
  const leave = useCallback(() => {
    input.current?.blur();
    setEntry(done);
  }, []);
  if (page !== pathname) {
    setPage(pathname);
    setEntry(done);
  }
  useShortcut('/', (text) => {
    input.current?.focus();
    if (text) change(entryOf(text));
  });

  return (
    <search
      className="relative min-w-0 flex-1 max-md:order-last max-md:basis-full md:max-w-96"
      onFocus={({ relatedTarget }) => change({ isOpen: true, before: entry.isOpen ? entry.before : relatedTarget })}
      // A window that is left for another one keeps what had the focus.
      onBlur={({ currentTarget, relatedTarget }) =>
        change({ isOpen: currentTarget.contains(relatedTarget ?? document.activeElement) })
      }
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
          onFocus={({ currentTarget }) => entry.isOpen || currentTarget.select()}
          onChange={({ currentTarget }) => change(entryOf(currentTarget.value))}
          className="field"
        />
      </form>
      {entry.isOpen && (
        <div className="absolute top-full z-20 mt-1 w-full min-w-80 rounded-lg shadow-lg empty:hidden max-sm:min-w-0">
          <Suspense>
            <FindPanel entry={entry} input={input} onLeave={leave} />
          </Suspense>
        </div>
      )}
    </search>
  );
}

function entryOf(text: string): FindEntry {
  return { ...defused(text), isOpen: true, submits: 0 };
}
