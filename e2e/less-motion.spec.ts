import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { linkRows, openCustomer, refreshUntil } from './customer-view.ts';
import { drawer, openRow } from './drawer-view.ts';

test('acceptance 23: for who asked for less motion nothing moves: no transform and no shimmer, which there are else', async ({
  page,
  console,
}) => {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    document.addEventListener('animationstart', ({ animationName }) => moved.push(animationName));
    // What is over by the next frame of a slow computer, and off the page, starts nowhere that a document could hear of.
    new MutationObserver(() => {
      for (const animation of document.getAnimations()) {
        if (animation instanceof CSSAnimation) moved.push(animation.animationName);
      }
    }).observe(document, { subtree: true, childList: true });
  });
  const moved = () =>
    page.evaluate(() => ('moved' in window && Array.isArray(window.moved) ? [...new Set(window.moved)] : []));
  await page.setViewportSize({ width: 1_280, height: 800 });
  for (const [reducedMotion, expected] of [
    ['no-preference', ['shimmer', 'drawer', 'leave', 'flash', 'bar']],
    ['reduce', []],
  ] as const) {
    await page.emulateMedia({ reducedMotion });
    // The blocks that stand for links, the drawer, its badge and its leaving, the bar that moves while they are read again.
    await openCustomer(page, sentinels.slowFilter, '?status=expired');
    await expect(linkRows(page).first()).toBeVisible();
    await openRow(page, 0);
    await page.keyboard.press('Escape');
    await expect(drawer(page)).toHaveCount(0);
    await console.sandbox.clearRequests();
    // The console's server does not ask Kirim for the same within two seconds, and then there is nothing to wait for.
    await refreshUntil(page, async () => expect(await console.sandbox.requests()).not.toEqual([]));
    await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'false');
    await expect.poll(async () => (await moved()).toSorted()).toEqual([...expected].toSorted());
  }
});
