import { useEffect, useRef } from 'react';
import { useShortcut } from '../keys/use-shortcut.ts';
import { usePreference } from '../session/preferences-context.tsx';
import { useTimeStyle } from '../time/time-style.tsx';
import { useZoneWords } from '../time/zone-name.tsx';
import { useAnnounce } from '../ui/announcer.tsx';

/** `t` puts the times of the page into the next zone. Says in which they are, whoever switched them. */
export function ZoneKey() {
  const { zoneSwitch } = useTimeStyle();
  const [chosen] = usePreference('zone');
  const announce = useAnnounce();
  const words = useZoneWords();
  const last = useRef(chosen);
  useShortcut('t', () => zoneSwitch?.next());

  // Synchronises with the live region: the key, the line above the table, the menu and another tab may switch.
  useEffect(() => {
    if (last.current === chosen) return;
    last.current = chosen;
    announce(words);
  }, [chosen, words, announce]);

  return null;
}
