import { type KeyboardEvent, type ReactNode, type RefObject, useEffect } from 'react';

type ModalProps = {
  /** Is given the layer's element, which closes by `hidePopover` and gives the focus back to where it was. */
  layer: RefObject<HTMLDivElement | null>;
  label: string;
  /** Called when it has closed, by whatever. */
  onClose: () => void;
  className: string;
  children: ReactNode;
};

/**
 * A dialog over the page for as long as it is drawn: Esc and a click beside it close it, and Tab goes round in it. Not
 * the browser's modal dialog: that makes all that lies under it inert, and so has each element styled anew when it opens
 * and when it closes. Here a layer takes the clicks, and the browser gives keys and focus to what is in it.
 */
export function Modal({ layer, label, onClose, className, children }: ModalProps) {
  // Synchronises with the browser's top layer.
  useEffect(() => {
    layer.current?.showPopover();
    tabbableIn(layer.current)[0]?.focus();
  }, [layer]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what lies beside the dialog, for the mouse; keys have Esc
    <div
      ref={layer}
      popover="auto"
      onToggle={({ newState }) => newState === 'closed' && onClose()}
      // Beside the dialog: the focus stays in it, and so returns to where it was once it is closed.
      onMouseDown={(event) => event.target === event.currentTarget && event.preventDefault()}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.hidePopover()}
      onKeyDown={goRound}
      className="fixed inset-0 size-full bg-black/40 open:flex"
    >
      <div
        role="dialog"
        aria-modal="true"
        aria-label={label}
        className={`rounded-lg border border-line bg-page text-ink shadow-lg ${className}`}
      >
        {children}
      </div>
    </div>
  );
}

function tabbableIn(layer: HTMLElement | null): HTMLElement[] {
  return [...(layer?.querySelectorAll<HTMLElement>('input, button, a[href], [tabindex="0"]') ?? [])];
}

/** From the last that can be tabbed to, Tab leads to the first, and back with Shift. */
function goRound(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab') return;
  const all = tabbableIn(event.currentTarget);
  if (document.activeElement !== all.at(event.shiftKey ? 0 : -1)) return;
  event.preventDefault();
  all.at(event.shiftKey ? -1 : 0)?.focus();
}
