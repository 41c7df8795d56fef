import type { FaultError } from '../api/fault-error.ts';
import type { Waits } from './waits.ts';

const everyMs = 10_000;
const mostProbes = 6;

/** How a request ended, when (ms since the epoch), and whether it was a probe, for which nobody waits. */
type Heard = { error: FaultError | null; at: number; isProbe: boolean };

/**
 * Finds out when the console's server can be reached again, and says so to whoever waits for it. Asks when the browser
 * says that it has lost its network, and when it has one again; and where the server itself does not answer every 10 s,
 * six times at most, only while the page is looked at.
 */
export function createReconnecting({ waits, probe }: { waits: Waits; probe: () => unknown }) {
  let isAway = false;
  let probesLeft = mostProbes;
  let timer: number | undefined;

  // To a console on this computer there is a way without a network: the probe decides, not the browser's word.
  const onOffline = () => void probe();
  const onOnline = () => void (isAway && probe());
  window.addEventListener('offline', onOffline);
  window.addEventListener('online', onOnline);
  // The network may have gone while the page was still coming.
  if (!navigator.onLine) onOffline();

  function stop(): void {
    window.clearInterval(timer);
    timer = undefined;
  }
  function tick(): void {
    if (document.hidden || !navigator.onLine) return;
    probesLeft -= 1;
    if (probesLeft === 0) stop();
    probe();
  }

  return {
    hear({ error, at, isProbe }: Heard): void {
      const kind = error?.fault.kind;
      if (kind === 'browser_timeout') return;
      const { offline } = waits.troubles();
      if (kind === 'offline') {
        isAway = true;
        if (offline === null) waits.change({ offline: error });
        return;
      }
      if (offline !== null) waits.change({ offline: null });
      if (kind === 'console_unreachable') {
        isAway = true;
        if (probesLeft > 0) timer ??= window.setInterval(tick, everyMs);
        return;
      }
      stop();
      if (isAway) waits.change({ reachedAt: at });
      isAway = false;
      // Not after a probe, which may be answered where what is waited for is not.
      if (!isProbe) probesLeft = mostProbes;
    },
    close() {
      stop();
      window.removeEventListener('offline', onOffline);
      window.removeEventListener('online', onOnline);
    },
  };
}
