const inputs = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
const scrollKeys: ReadonlySet<string> = new Set(['ArrowDown', 'PageDown', 'End', ' ', 'j']);

/**
 * Calls `look` whenever the document has moved in the window, and says whether a person moved it downwards: by wheel,
 * touch, scroll bar or key, since this watch began. Rows that come in above move it too, but no further than they make it
 * higher. Gives the way to stop.
 */
export function watchScrolling(look: (isByPerson: boolean) => void): () => void {
  let hasInput = false;
  let last = place();

  function hear(event: Event) {
    hasInput ||= !(event instanceof KeyboardEvent) || scrollKeys.has(event.key);
  }
  function follow() {
    const before = last;
    last = place();
    const grown = last.height - before.height;
    // The height is told in whole pixels.
    look(hasInput && last.top - before.top > (grown > 0 ? grown + 1 : 0));
  }
  for (const input of inputs) document.addEventListener(input, hear, { passive: true, capture: true });
  document.addEventListener('scroll', follow, { passive: true });
  return () => {
    for (const input of inputs) document.removeEventListener(input, hear, { capture: true });
    document.removeEventListener('scroll', follow);
  };
}

function place() {
  const { scrollTop: top, scrollHeight: height } = document.documentElement;
  return { top, height };
}
