import { afterPaint } from '../ui/after-paint.ts';

/** Resolves when what is to be painted now has been. */
export function painted(): Promise<void> {
  return new Promise((resolve) => void afterPaint(resolve));
}

/**
 * Moves the document in its window and resolves when that has come to rest and everybody has heard of it. What the browser
 * moves by itself, to keep in place what is read, has no end of its own: `until` is 'scroll' then.
 */
export async function moved(move: () => unknown, until: 'scroll' | 'scrollend' = 'scrollend'): Promise<void> {
  const ended = new Promise((resolve) => document.addEventListener(until, resolve, { once: true }));
  await move();
  await ended;
  await painted();
}
