import axe from 'axe-core';
import { expect } from 'vitest';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Of all that axe looks at, a theme changes what goes by computed colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Fails unless axe finds nothing to say about the page as it stands by WCAG 2.2 AA, in the light or in the dark. */
export async function expectAccessible(): Promise<void> {
  const { dataset } = document.documentElement;
  for (const theme of ['light', 'dark'] as const) {
    dataset.theme = theme;
    await fadesDone();
    const runOnly = theme === 'light' ? tags : colourRules;
    const { violations } = await axe.run(document.body, { runOnly, resultTypes: ['violations'], elementRef: false });
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
    expect(found, `what axe found in the ${theme} theme`).toEqual([]);
  }
  delete dataset.theme;
}

/** Half of a fade is nobody's contrast. What moves for ever is left alone. */
function fadesDone(): Promise<unknown> {
  const fades = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  return Promise.allSettled(fades.map(({ finished }) => finished));
}
