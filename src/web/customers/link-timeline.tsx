import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { AbsoluteTime } from '../time/absolute-time.tsx';
import { useNow } from '../time/clock.tsx';
import { instantOf } from '../time/instant.ts';
import { spanOf } from '../time/span-of.ts';
import { DrawerSection } from './drawer-section.tsx';
import { type TimelinePoint, timelineOf } from './timeline.ts';
import { useDrawerWords } from './use-drawer-words.ts';

/** The life of a link, from its creation to its end; a point that lies ahead is hollow. */
export function LinkTimeline({ link }: { link: SetupLink }) {
  const words = useDrawerWords();
  const points = timelineOf(link, useNow(instantOf(link.expires_at)));
  return (
    <DrawerSection title={words.timeline}>
      <ol>
        {points.map((point) => (
          <Point key={point.event} point={point} />
        ))}
      </ol>
    </DrawerSection>
  );
}

function Point({ point: { event, at, isAhead, since } }: { point: TimelinePoint }) {
  const words = useDrawerWords();
  const { time } = useCopy();
  return (
    <li className="group relative grid grid-cols-[5.5rem_1fr] gap-x-2 pb-3 pl-5 last:pb-0">
      <span
        aria-hidden="true"
        className="absolute top-4 bottom-[-0.25rem] left-[0.3125rem] w-px bg-line group-last:hidden"
      />
      <span
        aria-hidden="true"
        className={`absolute top-1 left-0 size-[0.6875rem] rounded-full border-2 border-edge ${isAhead ? 'bg-page' : 'bg-edge forced-colors:bg-[CanvasText]'}`}
      />
      <span className="font-medium">{words.events[event]}</span>
      <span className="text-ink-2">
        {at !== null && <AbsoluteTime instant={at} seconds={event !== 'now'} zoneName />}
        {at === null && (event === 'revoked' ? words.revokedWhen : words.timeNotGiven)}
        {since !== null && <span className="block text-meta">{words.spans[event](spanOf(since, time))}</span>}
      </span>
    </li>
  );
}
