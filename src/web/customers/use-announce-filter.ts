import { useEffect, useEffectEvent } from 'react';
import { useNavigationType } from 'react-router';
import { useAnnounce } from '../ui/announcer.tsx';

/**
 * Says what a list holds under the filter that was chosen, in its summary, once Kirim has answered; null until then. Not on
 * a reload nor on a way back, where nothing was chosen.
 */
export function useAnnounceFilter(filter: string | null, summary: string | null): void {
  const announce = useAnnounce();
  const isChosen = useNavigationType() === 'PUSH';
  const isAnswered = summary !== null;
  const say = useEffectEvent(() => {
    if (summary !== null && isChosen) announce(summary);
  });

  // Synchronises with the live region: the answer comes with no click to hang the words on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter is another answer
  useEffect(() => {
    if (isAnswered) say();
  }, [filter, isAnswered]);
}
