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
      className="icon-button"
    >
      <Icon name={copied ? 'check' : 'copy'} />
    </button>
  );
}
