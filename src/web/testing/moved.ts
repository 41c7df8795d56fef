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

/**
 * Resolves to where an element stands in the window, in CSS pixels from its top, once it has stood there for a dozen frames:
 * rows move for a while until those that come into view are measured, and no event tells of the end.
 */
export async function placeAtRest(element: Element): Promise<number> {
  const place = () => element.getBoundingClientRect().top;
  let last = place();
  for (let frames = 0; frames < 12; frames += 1) {
    await new Promise(requestAnimationFrame);
    if (place() !== last) frames = 0;
    last = place();
  }
  return last;
}
