import { beforeEach, expect, type Mock, vi } from 'vitest';
import { page } from 'vitest/browser';
import { noon } from './samples.ts';

/** What tells of the copies of a test: each text that was copied, and the one that doing something copies. */
export type NotedCopies = { copied: Mock<(text: string) => void>; copy: (act: () => Promise<void>) => Promise<string> };

/**
 * For all tests of a file: before each the window is as wide as a table needs, `Date` stands at noon, and texts are noted
 * in the place of being copied; after it all is as it was, the server's stand-in too.
 */
export function noteCopiesAtNoon(): NotedCopies {
  const copied = vi.fn<(text: string) => void>();
  beforeEach(async () => {
    await page.viewport(1_280, 800);
    vi.useFakeTimers({ now: noon, toFake: ['Date'] });
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => Promise.resolve(copied(text)));
    return () => {
      vi.unstubAllGlobals();
      vi.useRealTimers();
      vi.restoreAllMocks();
      copied.mockReset();
    };
  });
  return {
    copied,
    async copy(act) {
      copied.mockReset();
      await act();
      await expect.poll(() => copied).toHaveBeenCalled();
      return copied.mock.calls[0]?.[0] ?? '';
    },
  };
}
