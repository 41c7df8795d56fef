import { useEffect, useRef } from 'react';

/** Where a table and a list take each other's place, the row that had the focus in one has it in the other. */
export function useKeepRowFocus(isNarrow: boolean): void {
  const rowId = useRef<string | null>(null);

  // Synchronises with the focus: what has it is gone by the time that the other layout is there.
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      rowId.current = target instanceof HTMLElement ? (target.dataset.rowLink ?? null) : null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);

  // Synchronises with the document, once the other layout is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layout is what it follows
  useEffect(() => {
    if (rowId.current === null || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-row-link="${CSS.escape(rowId.current)}"]`)?.focus();
  }, [isNarrow]);
}
