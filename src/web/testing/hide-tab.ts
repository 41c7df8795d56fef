import { vi } from 'vitest';

/** Tells the page that its tab was hidden, or shown again; undone by `vi.restoreAllMocks()`. */
export function setTabHidden(isHidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
  document.dispatchEvent(new Event('visibilitychange'));
}
