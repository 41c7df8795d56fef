import { type ReactNode, type RefObject, useEffect } from 'react';

type ModalProps = {
  /** Is given the dialog's element: who closes it gives the focus back to where it was. */
  layer: RefObject<HTMLDialogElement | null>;
  label: string;
  /** Called when it has closed, by whatever. */
  onClose: () => void;
  className: string;
  children: ReactNode;
};

/** A dialog over the page for as long as it is drawn: Esc and a click beside it close it. */
export function Modal({ layer, label, onClose, className, children }: ModalProps) {
  // Synchronises with the browser's top layer.
  useEffect(() => {
    if (layer.current?.open === false) layer.current.showModal();
  }, [layer]);

  return (
    <dialog
      ref={layer}
      aria-label={label}
      closedby="any"
      onClose={onClose}
      className={`rounded-lg border border-line bg-page text-ink shadow-lg backdrop:bg-black/40 ${className}`}
    >
      {children}
    </dialog>
  );
}
