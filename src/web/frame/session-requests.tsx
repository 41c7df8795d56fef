import { useEffect, useRef, useState } from 'react';
import { requestLogId, takeWishForRequestLog } from '../session/request-log-id.ts';
import { AllowanceMeter } from './allowance-meter.tsx';
import { RequestLog } from './request-log.tsx';

/** The allowance, and the popover with this tab's requests, which any button with its id as `popoverTarget` opens. */
export function SessionRequests() {
  const [isOpen, setIsOpen] = useState(false);
  const popover = useRef<HTMLDivElement>(null);

  // Synchronises with the document: its buttons are on screen before this part, and may have been pressed by then.
  useEffect(() => {
    if (takeWishForRequestLog()) popover.current?.showPopover();
  }, []);

  return (
    <>
      <AllowanceMeter />
      <div
        ref={popover}
        id={requestLogId}
        popover="auto"
        onToggle={({ newState }) => setIsOpen(newState === 'open')}
        className="inset-auto top-14 right-4 max-h-[80dvh] w-[min(40rem,calc(100vw-2rem))] overflow-auto rounded-lg border border-line bg-page p-4 text-ink shadow-lg"
      >
        {isOpen && <RequestLog />}
      </div>
    </>
  );
}
