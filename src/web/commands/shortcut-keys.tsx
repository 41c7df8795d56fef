import type { ShortcutKey } from '../copy/shortcut-words.ts';
import { hasCommandKey, printedKeys } from '../keys/printed-key.ts';
import { KeyCap } from '../ui/key-cap.tsx';

/** The keys of a shortcut; between two that are pressed one after the other stands `between`. */
export function ShortcutKeys({ shortcut, between }: { shortcut: ShortcutKey; between: string }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-1 text-meta text-ink-2">
      {printedKeys(shortcut, hasCommandKey()).map((key, index) => (
        <span key={key} className="inline-flex items-center gap-1">
          {index > 0 && between}
          <KeyCap name={key} />
        </span>
      ))}
    </span>
  );
}
