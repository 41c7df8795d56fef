import { Icon } from './icon.tsx';
import { useCopyMark } from './use-copy-mark.ts';

/** A small button that copies `text`; `label` is its name and `what` is how the copied thing is called. */
export function CopyButton({ text, label, what }: { text: string; label: string; what: string }) {
  const { copied, copy } = useCopyMark();
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={() => void copy(text, what)}
      className="inline-flex size-6 shrink-0 items-center justify-center rounded-md text-ink-2 fade-hover hover:bg-raised hover:text-ink pointer-coarse:size-11"
    >
      <Icon name={copied ? 'check' : 'copy'} />
    </button>
  );
}
