import type { ShortcutKey } from '../copy/shortcut-words.ts';

/** What a shortcut does; a text is given to the one that can make something of it. */
export type Action = (text?: string) => void;

/**
 * A shortcut of a part that is on screen; `label` where its own words say more than those of the key. Without a key it is
 * something that only the palette offers, by its label.
 */
export type Shortcut = {
  key: ShortcutKey | null;
  label?: string | undefined;
  run: Action;
  within: () => Element | null;
  isMeant: () => boolean;
};

/**
 * The page's shortcuts. `add` takes a key and what it does, and gives the way to take it back; the latest one wins, one of a
 * layer over one of the page.
 * `all` are those of the parts that are on screen, the latest one last.
 */
export type Shortcuts = {
  add: (shortcut: Shortcut) => () => void;
  press: (event: KeyboardEvent) => void;
  all: ReadonlySet<Shortcut>;
};

const fields = 'input, textarea, select, [contenteditable]:not([contenteditable=false])';
// Inside `:is` a browser that doesn't know a popover passes over it.
const isOpen = ':is(:modal, :popover-open)';

/**
 * Makes a registry of shortcuts; whoever makes it passes it each key that is pressed. While `areSingleOff` says so,
 * letters and signs do nothing (WCAG 2.1.4).
 */
export function createShortcuts(areSingleOff: () => boolean): Shortcuts {
  const all = new Set<Shortcut>();
  return {
    all,
    add(shortcut) {
      all.add(shortcut);
      return () => all.delete(shortcut);
    },
    press(event) {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const key = keyOf(event);
      const isSingle = event.key.length === 1 && !key.startsWith('Mod');
      if (isSingle && (areSingleOff() || isInField(event))) return;
      const open = openLayers();
      const fitting = [...all].filter(
        (shortcut) => shortcut.key === key && open.every((layer) => layer === shortcut.within()) && shortcut.isMeant(),
      );
      // Parts come in the order in which they were fetched: what lies beside the page goes before the page all the same.
      const found = fitting.findLast((shortcut) => shortcut.within()) ?? fitting.at(-1);
      if (!found) return;
      event.preventDefault();
      found.run();
    },
  };
}

/** What lies over the page. Asked for in steps: on a page of thousands of elements one selector for it all takes longer. */
function openLayers(): Element[] {
  const layers = [...document.getElementsByTagName('dialog'), ...document.querySelectorAll('[popover]')];
  return layers.filter((layer) => layer.matches(isOpen));
}

/**
 * `c`, `Shift+c`, `/`, `Escape`, and with Ctrl or ⌘ held `Mod+k`. Shift counts for letters alone, since on some keyboards
 * it makes the sign itself.
 */
function keyOf({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): string {
  const isLetter = /^\p{L}$/u.test(key);
  return (
    (ctrlKey || metaKey ? 'Mod+' : '') + (shiftKey && isLetter ? 'Shift+' : '') + (isLetter ? key.toLowerCase() : key)
  );
}

/** Whether a key was pressed in something that takes letters for itself. */
export function isInField({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(fields) !== null;
}
