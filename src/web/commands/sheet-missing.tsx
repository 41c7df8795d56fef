import { useRef } from 'react';
import { PartMissing } from '../faults/part-missing.tsx';
import { SheetFrame } from './sheet-frame.tsx';

/** Stands where the sheet of shortcuts would, as long as it can't be fetched. */
export function SheetMissing({ onClose }: { onClose: () => void }) {
  const layer = useRef<HTMLDivElement>(null);
  return (
    <SheetFrame layer={layer} onClose={onClose}>
      <div className="mt-4">
        <PartMissing />
      </div>
    </SheetFrame>
  );
}
