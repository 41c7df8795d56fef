import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createPreferences } from '../session/preferences.ts';
import { placeAtRest } from '../testing/moved.ts';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { sampleLinks } from '../testing/samples.ts';
import { LinksBody } from './links-body.tsx';
import { useDensityChanges } from './use-density-changes.ts';

beforeEach(() => page.viewport(1_280, 800));

/** The links, with what is fetched after them and changes their density. */
function Links({ count }: { count: number }) {
  useDensityChanges();
  return (
    <LinksBody links={useMemo(() => sampleLinks(count), [count])} customerName="Warung Sari Rasa" isBusy={false} />
  );
}

async function renderLinks(count: number, preferences = createPreferences(null)) {
  const screen = await renderInConsole(<Links count={count} />, { preferences });
  const rows = () =>
    screen
      .getByRole('row')
      .elements()
      .filter((row) => row.closest('tbody'));
  await expect.poll(() => rows().length).toBe(count);
  return { rows, screen };
}

/** Whether the browser has the last cell of a row ready to be drawn and told of. */
function isWorkedOn(row: Element | undefined): boolean {
  return row?.lastElementChild?.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === true;
}

test('of a page of links every cell is there', async () => {
  const { rows } = await renderLinks(50);
  await expect.poll(() => rows().every(isWorkedOn)).toBe(true);
});

test('of more than a page, the rows well out of the window wait until they come nearer', async () => {
  const { rows } = await renderLinks(120);
  await expect.poll(() => isWorkedOn(rows().at(-1))).toBe(false);
  expect(isWorkedOn(rows()[0])).toBe(true);
  rows().at(-1)?.scrollIntoView();
  await expect.poll(() => isWorkedOn(rows().at(-1))).toBe(true);
  await expect.poll(() => isWorkedOn(rows()[0])).toBe(false);
});

test('another density comes from the top of the window downwards, and to rows out of it after a pause', async () => {
  const preferences = createPreferences(null);
  const { rows } = await renderLinks(120, preferences);
  rows()[60]?.scrollIntoView({ block: 'center' });
  const all = rows();
  const isSeen = (row: Element) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  };
  const heights = (some: readonly Element[]) => some.map((row) => row.getBoundingClientRect().height);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (const [density, before, after] of [
    ['compact', 56, 36],
    ['comfortable', 36, 56],
  ] as const) {
    await expect.poll(() => new Set(heights(all.filter(isSeen)))).toEqual(new Set([before]));
    // What comes into view is measured then, and moves the others once more.
    if (all[0]) await placeAtRest(all[0]);
    const seen = all.filter(isSeen);
    preferences.set('density', density);
    expect(heights(seen.slice(0, 3))).toEqual([after, after, after]);
    expect(heights(seen.slice(-3))).toEqual([before, before, before]);
    await expect.poll(() => new Set(heights(all.filter(isSeen)))).toEqual(new Set([after]));
    const first = all.findIndex(isSeen);
    const lines = (row: Element | undefined) => row?.getAttribute('data-lines');
    const isOld = (row: Element | undefined) => lines(row) !== lines(seen[0]);
    expect([all[0], all[first - 3], all.at(-1)].map(isOld)).toEqual([true, true, true]);
    vi.advanceTimersByTime(150);
    await expect.poll(() => new Set(all.map(lines)).size).toBe(1);
  }
  vi.useRealTimers();
});

test('the heads stand over their columns in either density', async () => {
  const preferences = createPreferences(null);
  const { screen } = await renderLinks(3, preferences);
  const lefts = (role: 'columnheader' | 'cell') =>
    screen
      .getByRole(role)
      .elements()
      .slice(role === 'cell' ? 0 : 1)
      .slice(0, 4)
      .map((cell) => cell.getBoundingClientRect().left);
  const roomy = lefts('cell');
  expect(lefts('columnheader')).toEqual(roomy);
  preferences.set('density', 'compact');
  await expect.poll(() => lefts('cell')).not.toEqual(roomy);
  expect(lefts('columnheader')).toEqual(lefts('cell'));
});

test('a second change in the middle of one wins, and rows that come are as the others', async () => {
  const preferences = createPreferences(null);
  const { rows, screen } = await renderLinks(120, preferences);
  preferences.set('density', 'compact');
  preferences.set('density', 'comfortable');
  preferences.set('density', 'compact');
  const lines = () => new Set(rows().map((row) => row.getAttribute('data-lines')));
  await expect.poll(lines).toEqual(new Set(['one']));
  await screen.rerender(<Links count={140} />);
  await expect.poll(() => rows().length).toBe(140);
  expect(lines()).toEqual(new Set(['one']));
});

function Back() {
  const navigate = useNavigate();
  return (
    <button type="button" onClick={() => void navigate(-1)}>
      Back
    </button>
  );
}

test('a click marks its row before the page is drawn for the new address, and not longer than that is the address', async () => {
  const screen = await renderInConsole(
    <>
      <Links count={2} />
      <Back />
    </>,
  );
  const link = screen.getByRole('link', { name: /^Link ending/ }).first();
  await expect.element(link).toHaveAttribute('href', '/?link=csl_0');
  const row = link.element() as HTMLElement;
  const back = screen.getByRole('button', { name: 'Back' }).element() as HTMLElement;
  row.click();
  await Promise.resolve();
  expect(row).toHaveAttribute('aria-current', 'true');
  back.click();
  await expect.element(link).not.toHaveAttribute('aria-current');
});

test('a click opens a row here, and with Ctrl held it is left to the browser', async () => {
  const { screen } = await renderLinks(2);
  const links = screen.getByRole('link', { name: /^Link ending/ });
  let isLeft: boolean | null = null;
  const note = (event: Event) => {
    isLeft = !event.defaultPrevented;
    event.preventDefault();
  };
  document.addEventListener('click', note);
  await userEvent.click(links.nth(1), { modifiers: ['Control'] });
  expect(isLeft).toBe(true);
  await expect.element(links.nth(1)).not.toHaveAttribute('aria-current');
  await links.nth(1).click();
  expect(isLeft).toBe(false);
  await expect.element(links.nth(1)).toHaveAttribute('aria-current', 'true');
  await expect.element(links.nth(0)).not.toHaveAttribute('aria-current');
  await expect.element(links.nth(0)).toHaveAttribute('href', '/?link=csl_0');
  document.removeEventListener('click', note);
});
