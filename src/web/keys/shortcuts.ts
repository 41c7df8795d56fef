type Action = () => void;
type Entry = { key: string; run: Action; within: () => Element | null; isMeant: () => boolean };

/** The page's shortcuts. `add` takes a key and what it does, and gives the way to take it back; the latest one wins. */
export type Shortcuts = { add: (entry: Entry) => () => void; press: (event: KeyboardEvent) => void };

const fields = 'input, textarea, select, [contenteditable]:not([contenteditable=false])';
// Inside `:is` a browser that doesn't know a popover passes over it.
const layers = ':is(dialog:modal, [popover]:popover-open)';

/** Makes a registry of shortcuts; whoever makes it passes it each key that is pressed. */
export function createShortcuts(): Shortcuts {
  const entries = new Set<Entry>();
  return {
    add(entry) {
      entries.add(entry);
      return () => entries.delete(entry);
    },
    press(event) {
      if (isTaken(event)) return;
      const key = keyOf(event);
      const open = [...document.querySelectorAll(layers)];
      const found = [...entries].findLast(
        (entry) => entry.key === key && open.every((layer) => layer === entry.within()) && entry.isMeant(),
      );
      if (!found) return;
      event.preventDefault();
      found.run();
    },
  };
}

/** `c`, `Shift+c`, `/`, `Escape`: Shift counts for letters alone, since on some keyboards it makes the sign itself. */
function keyOf({ key, shiftKey }: KeyboardEvent): string {
  if (!/^\p{L}$/u.test(key)) return key;
  return shiftKey ? `Shift+${key.toLowerCase()}` : key.toLowerCase();
}

/** Whether a press belongs to somebody else: to the browser, to a part of the page, or to a field that is typed in. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  return event.key.length === 1 && event.target instanceof Element && event.target.closest(fields) !== null;
}
