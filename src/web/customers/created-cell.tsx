import { useCopy } from '../copy/copy-context.tsx';
import { AbsoluteTime } from '../time/absolute-time.tsx';
import { instantOf } from '../time/instant.ts';
import { useTimeAgo } from '../time/use-time-ago.ts';

/** When something was created, as Kirim sent it: how long ago, and below it the time itself. */
export function CreatedCell({ createdAt }: { createdAt: string }) {
  const { setupLinks } = useCopy();
  const timeAgo = useTimeAgo();
  const instant = instantOf(createdAt);
  if (instant === null) return <span className="text-ink-2">{setupLinks.timeNotGiven}</span>;
  const ago = timeAgo(instant);
  return (
    <>
      {ago !== null && <div className="text-ink-2">{ago}</div>}
      <AbsoluteTime instant={instant} className="block text-meta text-ink-2" />
    </>
  );
}
