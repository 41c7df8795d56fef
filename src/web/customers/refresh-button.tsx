import { useCopy } from '../copy/copy-context.tsx';
import { useShortcut } from '../keys/use-shortcut.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Freshness } from './freshness.tsx';

type RefreshButtonProps = {
  /** When the oldest part on screen was read, ms since the epoch; null while nothing is. */
  readAt: number | null;
  hasFailed: boolean;
  isReading: boolean;
  onRefresh: () => void;
};

/** How fresh the links are, and the button that reads them again; so does the key `r`. */
export function RefreshButton({ readAt, hasFailed, isReading, onRefresh }: RefreshButtonProps) {
  const { setupLinks: words } = useCopy();
  useShortcut('r', () => {
    if (!isReading) onRefresh();
  });
  return (
    <div className="col-start-3 row-start-1 flex items-center justify-end gap-3 max-sm:flex-col-reverse max-sm:items-end max-sm:gap-0.5">
      {readAt !== null && <Freshness readAt={readAt} hasFailed={hasFailed} />}
      <Button isDisabled={isReading} aria-keyshortcuts="r" onClick={onRefresh}>
        <Icon name="refresh" />
        {words.refresh}
      </Button>
    </div>
  );
}
