import { Suspense } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { optionalPart } from '../copy/optional-part.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { fetchListKeeping } from './fetch-list-keeping.ts';

const Freshness = optionalPart(async () => (await fetchListKeeping()).Freshness);

type RefreshButtonProps = {
  /** When the newest rows and the oldest part on screen were read, ms since the epoch; null while nothing is. */
  read: { topReadAt: number; readAt: number } | null;
  hasFailed: boolean;
  isReading: boolean;
  onRefresh: () => void;
  /** Says as of when what is on screen holds, where that is not links. */
  showingAsOf?: (clock: string) => string;
};

/** How fresh the rows are, and the button that reads them again; so does the key `r`. */
export function RefreshButton({ read, hasFailed, isReading, onRefresh, showingAsOf }: RefreshButtonProps) {
  const { setupLinks: words } = useCopy();
  useShortcut('r', () => {
    if (!isReading) onRefresh();
  });
  return (
    <div className="col-start-3 row-start-1 flex items-center justify-end gap-3 max-sm:flex-col-reverse max-sm:items-end max-sm:gap-1">
      <Suspense>
        {read !== null && <Freshness topReadAt={read.topReadAt} readAt={read.readAt} {...{ hasFailed, showingAsOf }} />}
      </Suspense>
      <Button isDisabled={isReading} aria-keyshortcuts="r" onClick={onRefresh}>
        <Icon name="refresh" />
        {words.refresh}
      </Button>
    </div>
  );
}
