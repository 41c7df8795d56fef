import { Suspense, useDeferredValue, useId, useRef, useState } from 'react';
import { defused, type RemovedSecret } from '../../contract/ids.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { optionalPart } from '../copy/optional-part.ts';
import { PartMissing } from '../faults/part-missing.tsx';
import type { Shortcut } from '../keys/shortcuts.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { Modal } from '../ui/modal.tsx';

const PaletteEntries = optionalPart(async () => (await import('./palette-entries.tsx')).PaletteEntries, PartMissing);

type PaletteProps = {
  /** What could be done when it was opened. */
  shortcuts: readonly Shortcut[];
  onClose: () => void;
};

type Entry = { text: string; removed: RemovedSecret | null; active: number; submits: number };

/**
 * The palette: a field, there at once so that no key that is typed is lost, and then below it what its text leads to. The
 * focus stays in the field (the combobox pattern of the ARIA practices). A live token or a key never stands in it.
 */
export function Palette({ shortcuts, onClose }: PaletteProps) {
  const { commands: words, find } = laterWords(useCopy().locale);
  const dialog = useRef<HTMLDivElement>(null);
  const id = useId();
  const [{ text, removed, active, submits }, setEntry] = useState<Entry>({ ...defused(''), active: 0, submits: 0 });
  const isThere = useDeferredValue(true, false);
  const close = () => dialog.current?.hidePopover();
  useShortcut('Mod+k', close, { within: dialog });
  useShortcut('Enter', () => setEntry((last) => ({ ...last, submits: last.submits + 1 })), { within: dialog });

  return (
    <Modal
      layer={dialog}
      label={words.palette}
      onClose={onClose}
      className="mx-auto mt-[10dvh] mb-auto w-[min(40rem,calc(100vw-2rem))] overflow-hidden"
    >
      <div className="flex max-h-[75dvh] flex-col">
        <input
          role="combobox"
          aria-label={words.palette}
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={`${id}-${active}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={words.placeholder}
          value={text}
          onChange={({ currentTarget }) => setEntry({ ...defused(currentTarget.value), active: 0, submits: 0 })}
          className="min-h-12 w-full shrink-0 border-b border-line bg-page px-4 text-base -outline-offset-2 placeholder:text-ink-2"
        />
        {removed && (
          <p role="status" className="px-4 pt-2 text-ink-2">
            {find.removed[removed]}
          </p>
        )}
        <Suspense>
          {isThere && (
            <PaletteEntries
              {...{ id, text, active, submits, shortcuts, layer: dialog }}
              onActive={(next) => setEntry((last) => ({ ...last, active: next }))}
              onDone={close}
            />
          )}
        </Suspense>
      </div>
    </Modal>
  );
}
