import { useId } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import type { Refusal } from '../session/refusal-of.ts';
import { RefusalActions } from './refusal-actions.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

/**
 * A dialog that puts what was loaded out of sight and out of reach, a drawer too, until somebody is let in. Nothing closes
 * it before: not every browser knows `closedby`, and of those some let a second Escape through. Nor does every one blur
 * what lies under a dialog, so that nothing of it is left to see.
 */
export function Veil({ refusal }: { refusal: Refusal }) {
  const { isHidden } = laterWords(useCopy().locale).signIn;
  const { title, text } = useRefusalWords(refusal);
  const titleId = useId();
  return (
    <dialog
      ref={showOver}
      data-veil
      aria-labelledby={titleId}
      closedby="none"
      onCancel={(event) => event.preventDefault()}
      onClose={({ currentTarget }) => showOver(currentTarget)}
      className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-lg border border-line bg-page p-6 text-ink shadow-lg backdrop:bg-page"
    >
      <h2 id={titleId} className="text-title font-semibold">
        {title}
      </h2>
      <p className="mt-2 mb-4 wrap-anywhere">
        {text} {isHidden}
      </p>
      <RefusalActions refusal={refusal} />
    </dialog>
  );
}

function showOver(dialog: HTMLDialogElement | null): void {
  if (dialog !== null && !dialog.open) dialog.showModal();
}
