import { useDeferredValue, useId, useRef } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { type ShortcutGroup, shortcutGroups } from '../copy/shortcut-words.ts';
import type { Shortcut } from '../keys/shortcuts.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { usePreference } from '../session/preferences-context.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import { ShortcutKeys } from './shortcut-keys.tsx';

const groups: readonly ShortcutGroup[] = ['page', 'filters', 'list', 'rows', 'copying'];

type ShortcutSheetProps = { shortcuts: readonly Shortcut[]; onClose: () => void };

/** The shortcuts that work on this page, and the switch that turns those of a single key off (WCAG 2.1.4). */
export function ShortcutSheet({ shortcuts, onClose }: ShortcutSheetProps) {
  const { locale } = useCopy();
  const words = laterWords(locale).commands;
  const keys = laterWords(locale).shortcuts;
  const layer = useRef<HTMLDivElement>(null);
  // The lines come first, as many and as high as they stay, and what stands in them in the frame after.
  const areWordsThere = useDeferredValue(true, false);
  useShortcut('?', () => layer.current?.hidePopover(), { within: layer });
  return (
    <SheetFrame layer={layer} onClose={onClose}>
      <p className="mt-1 text-ink-2">{words.sheetText}</p>
      <SingleKeysSwitch />
      <div className="mt-4 gap-x-6 sm:columns-2">
        {groups.map((group) => {
          const own = shortcuts.flatMap(({ key, label }) =>
            key !== null && shortcutGroups[key] === group ? { key, label } : [],
          );
          return (
            own.length > 0 && (
              <section key={group} className="mb-4 break-inside-avoid">
                <h3 className="pb-1 text-meta font-medium text-ink-2">{words.groups[group]}</h3>
                <ul>
                  {own.map(({ key, label }) => (
                    <li key={key} className="flex min-h-8 items-center justify-between gap-4 border-t border-line py-1">
                      {areWordsThere && (
                        <>
                          <span>{label ?? keys[key]}</span>
                          <ShortcutKeys shortcut={key} between={words.betweenKeys} />
                        </>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </div>
    </SheetFrame>
  );
}

function SingleKeysSwitch() {
  const words = laterWords(useCopy().locale).commands;
  const [singleKeys, setSingleKeys] = usePreference('singleKeys');
  const id = useId();
  return (
    <div className="mt-4 border-y border-line py-2">
      <label className="flex min-h-6 items-center gap-2 font-medium pointer-coarse:min-h-11">
        <input
          type="checkbox"
          aria-describedby={id}
          checked={singleKeys === 'on'}
          onChange={({ currentTarget }) => setSingleKeys(currentTarget.checked ? 'on' : 'off')}
          className="size-4 accent-focus"
        />
        {words.singleKeys}
      </label>
      <p id={id} className="text-meta text-ink-2">
        {words.singleKeysText}
      </p>
    </div>
  );
}
