import { createPortal } from 'react-dom';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { buttonClasses } from '../ui/button.tsx';
import { skipLinksId } from '../ui/skip-links-id.ts';

/**
 * Leads from the page's beginning, where it stands beside the frame's own, past all that is above the links to the first of
 * them. A button: where it leads is no part of the view's address.
 */
export function SkipToLinks() {
  const words = laterWords(useCopy().locale).viewTools;
  const place = document.getElementById(skipLinksId);
  return (
    place &&
    createPortal(
      <button
        type="button"
        onClick={() => document.querySelector<HTMLElement>('[data-row-link]')?.focus()}
        className={`${buttonClasses('plain')} absolute top-2 left-2 z-20 not-focus:sr-only`}
      >
        {words.skipToLinks}
      </button>,
      place,
    )
  );
}
