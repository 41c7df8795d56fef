import { useRef } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { PartMissing } from '../faults/part-missing.tsx';
import { Button } from '../ui/button.tsx';
import { Modal } from '../ui/modal.tsx';

/** Stands where the sheet of shortcuts would, as long as it can't be fetched. */
export function SheetMissing({ onClose }: { onClose: () => void }) {
  const words = laterWords(useCopy().locale).commands;
  const dialog = useRef<HTMLDivElement>(null);
  return (
    <Modal
      layer={dialog}
      label={words.sheet}
      onClose={onClose}
      className="m-auto w-[min(44rem,calc(100vw-2rem))] space-y-4 p-6"
    >
      <div className="flex items-start justify-between gap-4">
        <h2 className="text-title font-semibold">{words.sheet}</h2>
        <Button onClick={() => dialog.current?.hidePopover()}>{words.close}</Button>
      </div>
      <PartMissing />
    </Modal>
  );
}
