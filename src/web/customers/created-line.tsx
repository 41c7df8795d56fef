import { useCopy } from '../copy/copy-context.tsx';
import { AbsoluteTime } from '../time/absolute-time.tsx';
import { instantOf } from '../time/instant.ts';

/** When something was created, in one line, for where there is no column for it. */
export function CreatedLine({ createdAt }: { createdAt: string }) {
  const { setupLinks: words } = useCopy();
  const instant = instantOf(createdAt);
  return (
    <div className="text-meta text-ink-2">
      {words.columns.created} {instant === null ? words.timeNotGiven : <AbsoluteTime instant={instant} />}
    </div>
  );
}
