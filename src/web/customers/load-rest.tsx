import { useEffect, useEffectEvent, useId } from 'react';
import { customersPerRequest } from '../../contract/paths.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useCustomersWords } from './use-customers-words.ts';
import type { Rest } from './use-load-rest.ts';

/** The button that reads a list to its end, with its price; while that goes on, how far it is, and the way to stop it. */
export function LoadRest({ rest, loaded }: { rest: Rest; loaded: number }) {
  const { rest: words } = useCustomersWords();
  const id = useId();
  const { isRunning, isWaiting, isLimited, asked, ended, allowance } = rest;
  const progress = words.progress(loaded, asked);
  const text = isRunning
    ? `${progress}${isWaiting ? ` ${words.waiting}` : ''}`
    : ended !== null && ended !== 'end'
      ? `${words.stopped[ended]} ${progress}`
      : `${words.price(customersPerRequest)}${allowance ? words.left(allowance.remaining, allowance.limit) : ''}`;

  // Why no more may be read is said beside the other button.
  if (isLimited) return null;
  return (
    <>
      <Button aria-describedby={id} onClick={isRunning ? rest.stop : rest.start}>
        {isRunning ? words.stop : words.start}
      </Button>
      <span id={id} className="text-meta text-ink-2 tnum">
        {text}
      </span>
    </>
  );
}

/** Says once how reading on to the end ended; `ending` is what the list says at its end. */
export function useRestSaid({ ended, asked }: Rest, loaded: number, ending: string): void {
  const { rest: words } = useCustomersWords();
  const announce = useAnnounce();
  const said =
    ended === null ? null : ended === 'end' ? ending : `${words.stopped[ended]} ${words.progress(loaded, asked)}`;

  const say = useEffectEvent(() => {
    if (said !== null) announce(said);
  });

  // Synchronises with the live region: not with what a refresh makes of the numbers afterwards.
  useEffect(() => {
    if (ended !== null) say();
  }, [ended]);
}
