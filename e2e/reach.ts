import type { Page } from '@playwright/test';

/**
 * What can be pressed on a page and yet not be reached: what lies beyond the window's sides once it is scrolled to, lies
 * under something else, or is less than `pixels` wide or high, CSS pixels. Controls of the browser's own size inside of a label count as the label.
 */
export function outOfReach(page: Page, pixels: number): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, select, summary, input, label:has(input)',
    );
    const seen = [...controls].filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true }) && !control.matches('label input, .not-focus\\:sr-only'),
    );
    return seen.flatMap((control) => {
      control.scrollIntoView({ block: 'center', inline: 'start' });
      const { left, top, width, height } = control.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      const isInside = left >= 0 && left + width <= document.documentElement.clientWidth + 1;
      const isOnTop = hit !== null && (control.contains(hit) || hit.contains(control));
      const isLarge = width >= least && height >= least;
      if (isInside && isOnTop && isLarge) return [];
      const words = control.ariaLabel ?? control.textContent?.trim() ?? '';
      return [
        `${words} (${Math.round(width)} × ${Math.round(height)} at ${Math.round(left)}, under ${hit?.outerHTML.slice(0, 80)})`,
      ];
    });
  }, pixels);
}

/** How many CSS pixels of a page lie beyond the window's right edge. */
export function pixelsBeyond(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
