import { useShortcut } from '../keys/use-shortcut.ts';

/** A drawer that stands beside the page is closed first. */
const drawerBeside = '[data-drawer-beside]';

/** Escape leaves the field that has the focus, whose letters are then keys again; a search that holds a text is cleared first, by the browser. */
export function useLeaveField(): void {
  useShortcut('Escape', () => focusedField()?.blur(), {
    isMeant: () => {
      const field = focusedField();
      const isClearedFirst = field?.type === 'search' && field.value !== '';
      return field !== null && !isClearedFirst && document.querySelector(drawerBeside) === null;
    },
  });
}

function focusedField(): HTMLInputElement | HTMLSelectElement | null {
  const { activeElement: element } = document;
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element : null;
}
