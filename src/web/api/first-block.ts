import { announcement, PageBlock } from '../../contract/page-block.ts';

/**
 * An answer that came with the page: its status and headers, as a response that nobody has to read, and its body.
 * Times in ms since the epoch by this computer's clock.
 */
export type FirstBlock = { response: Response; body: unknown; startedAt: number; readAt: number };

type ComingBlock = {
  /** What is there now, unless somebody waits for it already. */
  atHand: () => FirstBlock | null;
  arrival: () => Promise<FirstBlock | null>;
};

/** What the page announced and nobody has been given yet, by its address. */
const coming = new Map<string, ComingBlock>();

/** Takes note of the blocks that a page says it will bring along. Call it once, before the first request. */
export function expectBlocks(page: Document): void {
  const announced = page.querySelector<HTMLMetaElement>(`meta[name="${announcement}"]`)?.content.split(' ') ?? [];
  for (const address of announced) {
    let block: Promise<FirstBlock | null> | undefined;
    coming.set(address, {
      atHand: () => (block === undefined ? read(page, address) : null),
      arrival() {
        // Once it is there it is old news for whoever asks later, such as a refresh.
        block ??= arrivalOf(page, address).finally(() => coming.delete(address));
        return block;
      },
    });
  }
}

/**
 * The answer for an address if it is in the page by now and nobody asked for it before, as `accept` reads it. It counts
 * as given out unless `accept` gives undefined.
 */
export function blockAtHand<Value>(
  address: string,
  accept: (block: FirstBlock) => Value | undefined,
): Value | undefined {
  const block = coming.get(address)?.atHand();
  const value = block ? accept(block) : undefined;
  if (value !== undefined) coming.delete(address);
  return value;
}

/**
 * The answer for an address, if it comes or came with the page and was not given out before; null when it has to be
 * asked for. Everyone who asks until it is there gets the same one. Rejects with the reason of the signal.
 */
export function firstBlock(address: string, signal: AbortSignal): Promise<FirstBlock | null> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      // A page that stalls for so long brings nothing any more; who just left may come back.
      if (signal.reason.name === 'TimeoutError') coming.delete(address);
      reject(signal.reason);
    });
    (coming.get(address)?.arrival() ?? Promise.resolve(null)).then(resolve, reject);
  });
}

function arrivalOf(page: Document, address: string): Promise<FirstBlock | null> {
  return new Promise((resolve) => {
    const look = () => {
      const block = read(page, address);
      if (block === null && page.readyState === 'loading') return;
      observer.disconnect();
      resolve(block);
    };
    // Text as well, because a parser that is short of bytes leaves a script half written.
    const observer = new MutationObserver(look);
    observer.observe(page, { childList: true, subtree: true, characterData: true });
    page.addEventListener('DOMContentLoaded', look);
    look();
  });
}

/** The block for an address, or null as long as it isn't there whole. */
function read(page: Document, address: string): FirstBlock | null {
  const scripts = [...page.querySelectorAll<HTMLScriptElement>('script[data-path]')];
  const text = scripts.find(({ dataset }) => dataset.path === address)?.text;
  if (text === undefined) return null;
  try {
    const { status, headers, body } = PageBlock.parse(JSON.parse(text));
    const openedAt = Date.now() - performance.now();
    return {
      response: new Response(null, { status, headers }),
      body,
      startedAt: Math.round(openedAt),
      readAt: Math.round(openedAt + sinceOpened()),
    };
  } catch {
    return null;
  }
}

/** Milliseconds from the request for the page to what came with it: to now, or to its end where that was earlier. */
function sinceOpened(): number {
  const [page] = performance.getEntriesByType('navigation');
  return (page instanceof PerformanceNavigationTiming && page.responseEnd) || performance.now();
}
