import type { ReactNode } from 'react';
import { LaterIcon, type LaterIconName } from '../ui/later-icon.tsx';
import { useDrawerWords } from './use-drawer-words.ts';

type DrawerButtonsProps = {
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  /** Null for a link that has no row. */
  onCopyLink: (() => void) | null;
  onClose: () => void;
  isLinkCopied: boolean;
};

/** The buttons at a drawer's head; one that leads nowhere stays in its place. */
export function DrawerButtons({ onPrevious, onNext, onCopyLink, onClose, isLinkCopied }: DrawerButtonsProps) {
  const words = useDrawerWords();
  return (
    <>
      <IconButton icon="up" label={words.previous} hint="k" onClick={onPrevious} />
      <IconButton icon="down" label={words.next} hint="j" onClick={onNext} />
      <IconButton
        icon={isLinkCopied ? 'check' : 'link'}
        label={words.copyRowLink}
        hint="Shift+c"
        onClick={onCopyLink}
      />
      <IconButton icon="cross" label={words.close} hint="Esc" onClick={onClose} />
    </>
  );
}

type IconButtonProps = {
  icon: LaterIconName;
  label: string;
  /** The key that does the same, if one does. */
  hint?: string;
  /** Null or undefined where it leads nowhere. */
  onClick: (() => void) | null | undefined;
};

/** A button of a drawer that shows an icon alone. */
export function IconButton({ icon, label, hint, onClick }: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={hint === 'Esc' ? 'Escape' : hint}
      aria-disabled={!onClick || undefined}
      title={hint === undefined ? label : `${label} (${hint})`}
      onClick={onClick ?? undefined}
      className="inline-flex size-8 items-center justify-center rounded-md text-ink-2 fade-hover not-aria-disabled:hover:bg-raised not-aria-disabled:hover:text-ink aria-disabled:opacity-50 pointer-coarse:size-11"
    >
      <LaterIcon name={icon} />
    </button>
  );
}
