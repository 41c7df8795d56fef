import { useEffect, useRef, useState } from 'react';
import { requestLogId, takeWishForRequestLog } from '../session/request-log-id.ts';
import { popoverClasses } from '../ui/popover-classes.ts';
import { AllowanceFacts } from './allowance-facts.tsx';
import { AllowanceMeter } from './allowance-meter.tsx';
import { RequestLog } from './request-log.tsx';

/**
 * The allowance, and the popover with what is known of it and this tab's requests, which any button with its id as
 * `popoverTarget` opens.
 */
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
        className={popoverClasses('w-[min(40rem,calc(100vw-2rem))]')}
      >
        {isOpen && (
          <>
            <AllowanceFacts />
            <RequestLog />
          </>
        )}
      </div>
    </>
  );
}
