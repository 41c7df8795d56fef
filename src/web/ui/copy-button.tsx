import { useState } from 'react';
import { useCopyText } from './clipboard.tsx';
import { Icon } from './icon.tsx';

const shownMs = 1_500;

/** A small button that copies `text`; `label` is its name and `what` is how the copied thing is called. */
export function CopyButton({ text, label, what }: { text: string; label: string; what: string }) {
  const copyText = useCopyText();
  const [isCopied, setIsCopied] = useState(false);

  async function copy() {
    if (!(await copyText(text, what))) return;
    setIsCopied(true);
    window.setTimeout(() => setIsCopied(false), shownMs);
  }

  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={copy}
      className="inline-flex size-6 shrink-0 items-center justify-center rounded-md text-ink-2 fade-hover hover:bg-raised hover:text-ink pointer-coarse:size-11"
    >
      <Icon name={isCopied ? 'check' : 'copy'} />
    </button>
  );
}
