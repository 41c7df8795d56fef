import { type RefObject, useEffect, useEffectEvent, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import type { Shortcut } from '../keys/shortcuts.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { customerHref } from '../links.ts';
import { knownFrom } from '../session/known.ts';
import { useSessionState } from '../session/session-context.tsx';
import { whatFor } from '../session/what-for.ts';
import { type PaletteEntry, paletteGroups } from './palette-groups.ts';
import { ShortcutKeys } from './shortcut-keys.tsx';
import { useDisplayChoices } from './use-display-choices.ts';

const mostRecent = 5;

type PaletteEntriesProps = {
  /** The id of the list; entry number n is `${id}-${n}`. */
  id: string;
  text: string;
  /** The number of the entry that Enter does. */
  active: number;
  /** How often Enter was pressed on this text. */
  submits: number;
  shortcuts: readonly Shortcut[];
  layer: RefObject<Element | null>;
  onActive: (active: number) => void;
  /** Closes the palette, which gives the focus back, before anything is done. */
  onDone: () => void;
};

/** What the text in the palette leads to, as the list of its combobox. */
export function PaletteEntries({ id, text, active, submits, shortcuts, layer, onActive, onDone }: PaletteEntriesProps) {
  const { locale } = useCopy();
  const words = laterWords(locale).commands;
  const navigate = useNavigate();
  const display = useDisplayChoices();
  const { requests } = useSessionState();
  const known = useMemo(() => knownFrom(requests), [requests]);
  const { pathname } = useLocation();
  const read = requests.flatMap((request) => whatFor(request).customerId ?? []);
  const recent = [...new Set(read)].filter((each) => customerHref(each) !== pathname).slice(0, mostRecent);
  const groups = paletteGroups(text, { known, recent, shortcuts, display, words, keys: laterWords(locale).shortcuts });
  const entries = groups.flatMap((group) => group.entries);

  function follow(entry: PaletteEntry | undefined) {
    if (!entry) return;
    const { deed } = entry;
    onDone();
    if ('href' in deed) void navigate(deed.href);
    else if ('find' in deed) shortcuts.find(({ key }) => key === '/')?.run(deed.find);
    else deed.run();
  }
  const move = (step: number) => onActive((active + step + entries.length) % Math.max(1, entries.length));
  useShortcut('ArrowDown', () => move(1), { within: layer });
  useShortcut('ArrowUp', () => move(-1), { within: layer });

  // Synchronises with Enter in the field, which may come before this list.
  const followActive = useEffectEvent(() => follow(entries[active]));
  useEffect(() => {
    if (submits > 0) followActive();
  }, [submits]);

  return (
    <>
      <p role="status" className="sr-only">
        {words.count(entries.length)}
      </p>
      <div
        id={id}
        role="listbox"
        aria-label={words.results}
        className="overflow-y-auto overscroll-contain p-2 empty:p-0"
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups, and no fieldset
          <div key={group.title} role="group" aria-label={group.title} className="pb-2">
            <p aria-hidden="true" className="px-2 py-1 text-meta font-medium text-ink-2">
              {group.title}
            </p>
            {group.entries.map((entry) => {
              const place = entries.indexOf(entry);
              return (
                <Option
                  key={entry.id}
                  id={`${id}-${place}`}
                  isActive={place === active}
                  onPoint={() => onActive(place)}
                  onFollow={() => follow(entry)}
                  {...{ entry, between: words.betweenKeys }}
                />
              );
            })}
          </div>
        ))}
      </div>
    </>
  );
}

type OptionProps = {
  id: string;
  entry: PaletteEntry;
  between: string;
  isActive: boolean;
  onPoint: () => void;
  onFollow: () => void;
};

function Option({ id, entry: { label, detail, shortcut }, between, isActive, onPoint, onFollow }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the focus stays in the field, whose Enter follows the active option
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      ref={isActive ? showInList : undefined}
      id={id}
      role="option"
      aria-selected={isActive}
      onMouseMove={onPoint}
      onMouseDown={keepFocus}
      onClick={onFollow}
      className="flex min-h-9 items-center gap-x-3 rounded-md px-2 py-1 aria-selected:bg-wait-bg aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-focus pointer-coarse:min-h-11"
    >
      <span className="min-w-0 flex-1 font-medium wrap-anywhere">{label}</span>
      {detail && <span className="min-w-0 truncate font-mono text-meta text-ink-2 slashed-zero">{detail}</span>}
      {shortcut && <ShortcutKeys {...{ shortcut, between }} />}
    </div>
  );
}

function showInList(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
