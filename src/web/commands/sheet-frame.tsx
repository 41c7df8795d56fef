import type { ReactNode, RefObject } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { Button } from '../ui/button.tsx';
import { Modal } from '../ui/modal.tsx';

type SheetFrameProps = {
  /** Is given the sheet's layer, which closes by `hidePopover`. */
  layer: RefObject<HTMLDivElement | null>;
  onClose: () => void;
  children: ReactNode;
};

/** What the sheet of shortcuts stands in, whether it came or not: its title, and the button that closes it. */
export function SheetFrame({ layer, onClose, children }: SheetFrameProps) {
  const words = laterWords(useCopy().locale).commands;
  return (
    <Modal
      layer={layer}
      label={words.sheet}
      onClose={onClose}
      className="m-auto max-h-[85dvh] overflow-auto overscroll-contain w-[min(44rem,calc(100vw-2rem))] p-6"
    >
      <div className="flex items-start justify-between gap-4">
        <h2 className="text-title font-semibold">{words.sheet}</h2>
        <Button onClick={() => layer.current?.hidePopover()}>{words.close}</Button>
      </div>
      {children}
    </Modal>
  );
}
