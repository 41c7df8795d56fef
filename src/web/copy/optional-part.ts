import { type ComponentType, createElement, lazy, useEffect, useState } from 'react';
import { withLaterWords } from './later-words.ts';

/** What asks again for each part that could not be had where it stands. */
const missed = new Set<() => Promise<void>>();

/**
 * Asks again for every part that could not be had: for when the network is back, or the console's server answers again.
 * Resolves when each has come, or not.
 */
export function fetchMissed(): Promise<unknown> {
  return Promise.all([...missed].map((again) => again()));
}

/**
 * A part of the page that is fetched, with its words, when it is first shown. Where either can't be had, since there is no
 * network, the server is gone or has a newer version, `Instead` stands in its place, nothing unless given: the page around
 * it lives on. It is asked for again whenever it is shown anew, and by `fetchMissed`.
 */
export function optionalPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Instead: ComponentType<Props> = () => null,
) {
  const loadWithWords = () => withLaterWords(load());
  // React asks once and keeps what it was told, so that it is told of something that goes on asking.
  return lazy(async () => ({ default: await loadWithWords().catch(() => Missed) }));

  function Missed(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props>>();

    // Synchronises with the console's server.
    useEffect(() => {
      const again = async () => {
        const part = await loadWithWords().catch(() => Instead);
        setPart(() => part);
      };
      missed.add(again);
      void again();
      return () => void missed.delete(again);
    }, []);

    return Part && createElement(Part, props);
  }
}
