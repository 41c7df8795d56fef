import * as z from 'zod/mini';
import { Fault } from '../../contract/fault.ts';

const channelName = 'tautan-troubles';

/**
 * What tabs tell each other of troubles that are everybody's: the organization is `paused`, a tab `tries` whether that is
 * over, it is `resumed`; everybody is `refused`, or `accepted` again. Times in ms since the epoch.
 */
const Word = z.object({
  kind: z.enum(['paused', 'tries', 'resumed', 'refused', 'accepted']),
  at: z.number(),
  /** Until when a pause lasts, or a try may take. */
  until: z.number(),
  pausesInARow: z.number(),
  /** With what everybody is refused. */
  fault: z.nullable(Fault),
});
export type Word = z.infer<typeof Word>;

/** Hears what other tabs tell, and gives the way to tell them. */
export function openTabs(hear: (word: Word) => void) {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => {
    // A tab of another version may say something else.
    const word = Word.safeParse(data);
    if (word.success) hear(word.data);
  };
  return {
    tell(kind: Word['kind'], at: number, more: Partial<Word> = {}) {
      channel.postMessage({ until: 0, pausesInARow: 0, fault: null, ...more, kind, at } satisfies Word);
    },
    close: () => channel.close(),
  };
}
