import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { linkRows, openCustomer } from './customer-view.ts';
import { openRow } from './drawer-view.ts';

test('acceptance 23: for who asked for less motion nothing moves: no transform and no shimmer, which there are else', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    document.addEventListener('animationstart', ({ animationName }) => moved.push(animationName));
  });
  const moved = () =>
    page.evaluate(() => ('moved' in window && Array.isArray(window.moved) ? [...new Set(window.moved)] : []));
  await page.setViewportSize({ width: 1_280, height: 800 });
  for (const [reducedMotion, expected] of [
    ['no-preference', ['shimmer', 'drawer', 'flash', 'bar']],
    ['reduce', []],
  ] as const) {
    await page.emulateMedia({ reducedMotion });
    // The blocks that stand for links, the drawer and its badge, the bar that moves while they are read again.
    await openCustomer(page, sentinels.slowFilter, '?status=expired');
    await expect(linkRows(page).first()).toBeVisible({ timeout: 10_000 });
    await openRow(page, 0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(page.getByRole('status')).toHaveText('Links refreshed', { timeout: 10_000 });
    expect((await moved()).toSorted()).toEqual([...expected].toSorted());
  }
});
