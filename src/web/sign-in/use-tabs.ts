import { useCallback, useEffect, useEffectEvent, useRef } from 'react';

const channelName = 'tautan-sign-in';
const words = ['changed', 'signed-out'] as const;

/** What tabs tell each other: to look who is signed in, or that the person has signed out and nothing may stay. */
export type TabWord = (typeof words)[number];

/** Hears what other tabs of the console say, and gives the way to tell them. */
export function useTabs(hear: (word: TabWord) => void): (word: TabWord) => void {
  const channel = useRef<BroadcastChannel>(null);
  const onWord = useEffectEvent(hear);

  // Synchronises with the other tabs.
  useEffect(() => {
    const opened = new BroadcastChannel(channelName);
    opened.onmessage = ({ data }) => {
      const word = words.find((known) => known === data);
      if (word !== undefined) onWord(word);
    };
    channel.current = opened;
    return () => opened.close();
  }, []);

  return useCallback((word) => channel.current?.postMessage(word), []);
}
