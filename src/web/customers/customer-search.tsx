import { type RefObject, startTransition, useEffect, useId, useState } from 'react';
import { defused, type RemovedSecret } from '../../contract/ids.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { useCustomersWords } from './use-customers-words.ts';

const quietMs = 700;

type CustomerSearchProps = {
  field: RefObject<HTMLInputElement | null>;
  /** What is looked for by now, which lags behind the field while somebody types fast. */
  searched: string;
  /** How many customers there are to look among, and how many of them match. */
  loaded: number;
  found: number;
  onSearch: (text: string) => void;
  onOpenFirst: (text: string) => void;
  /** Goes on to the rows. */
  onLeave: () => void;
};

/**
 * Looks for a name or an e-mail among the customers that are loaded, and says so: Kirim can't search. Enter opens the
 * first one, the arrow goes down to the rows, and `f` comes here. A live token is cut to its last four at once,
 * a key is taken out.
 */
export function CustomerSearch(props: CustomerSearchProps) {
  const { field, searched, loaded, found, onSearch, onOpenFirst, onLeave } = props;
  const { search: words } = useCustomersWords();
  const id = useId();
  const announce = useAnnounce();
  const removedWords = laterWords(useCopy().locale).find.removed;
  const [removed, setRemoved] = useState<RemovedSecret | null>(null);
  const isSearch = searched.trim() !== '';
  const result = isSearch ? words.found(found, loaded) : words.among(loaded);
  useShortcut('f', () => field.current?.focus());
  useSaidWhenQuiet(isSearch ? result : '');

  return (
    <search className="block max-w-xl">
      <label htmlFor={id} className="block text-meta font-medium text-ink-2">
        {words.label}
      </label>
      <input
        ref={field}
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-keyshortcuts="f"
        aria-describedby={`${id}-result`}
        onChange={({ currentTarget }) => {
          const { text, removed } = defused(currentTarget.value);
          // The browser's own field, since React would draw for each letter before the letter is seen.
          if (removed) currentTarget.value = text;
          setRemoved(removed);
          if (removed) announce(removedWords[removed]);
          startTransition(() => onSearch(text));
        }}
        onKeyDown={(event) => {
          const text = event.currentTarget.value;
          if (event.key === 'ArrowDown') onLeave();
          else if (event.key === 'Enter' && text.trim() !== '' && !event.nativeEvent.isComposing) onOpenFirst(text);
          else return;
          event.preventDefault();
        }}
        className="mt-1 field"
      />
      <p id={`${id}-result`} className="mt-1 min-h-4 text-meta text-ink-2 tnum">
        {loaded > 0 && result}
      </p>
      <p className="text-meta text-warn empty:hidden">{removed && removedWords[removed]}</p>
    </search>
  );
}

/** Speaks once nothing new was to be said for a moment: not each letter's result is worth hearing. */
function useSaidWhenQuiet(text: string): void {
  const announce = useAnnounce();
  // Synchronises with the live region.
  useEffect(() => {
    if (text === '') return;
    const timer = window.setTimeout(() => announce(text), quietMs);
    return () => window.clearTimeout(timer);
  }, [text, announce]);
}
