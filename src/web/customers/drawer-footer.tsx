import type { RefObject } from 'react';
import { useShortcut } from '../keys/use-shortcut.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { BundleFormat } from './incident-bundle.ts';
import { useDrawerWords } from './use-drawer-words.ts';

const formats = ['chat', 'markdown', 'json'] as const satisfies readonly BundleFormat[];

type DrawerFooterProps = {
  /** The drawer, in which the shortcuts work even when it is a dialog. */
  layer: RefObject<HTMLElement | null>;
  onCopyIncident: (format: BundleFormat) => void;
  onCopyReply: () => void;
  /** What was copied a moment ago, by its name. */
  copied: string | null;
};

/** What leaves the drawer by the clipboard: the incident, in three shapes, and the reply. */
export function DrawerFooter({ layer, onCopyIncident, onCopyReply, copied }: DrawerFooterProps) {
  const words = useDrawerWords();
  useShortcut('c', () => onCopyIncident('chat'), { within: layer });
  useShortcut('y', onCopyReply, { within: layer });
  return (
    <footer className="flex flex-wrap items-center gap-2 border-t border-line px-4 py-3">
      <Button look="primary" aria-keyshortcuts="c" onClick={() => onCopyIncident('chat')}>
        <Icon name={copied === words.incident.chat ? 'check' : 'copy'} />
        {words.copyIncident}
        <Key name="c" />
      </Button>
      <Button aria-keyshortcuts="y" onClick={onCopyReply}>
        <Icon name={copied === words.reply ? 'check' : 'copy'} />
        {words.copyReply}
        <Key name="y" />
      </Button>
      <p className="flex w-full flex-wrap items-center gap-x-1 text-meta text-ink-2">
        <Icon name={formats.some((format) => copied === words.incident[format]) ? 'check' : 'copy'} />
        {words.copyAsLabel}
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            aria-label={words.copyAsName(words.copyAs[format])}
            onClick={() => onCopyIncident(format)}
            className="min-h-6 rounded-md px-1 font-medium text-ink underline decoration-edge underline-offset-4 hover:bg-raised pointer-coarse:min-h-11"
          >
            {words.copyAs[format]}
          </button>
        ))}
      </p>
    </footer>
  );
}

function Key({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="rounded-md border border-current px-1 font-mono text-meta max-sm:hidden pointer-coarse:hidden"
    >
      {name}
    </span>
  );
}
