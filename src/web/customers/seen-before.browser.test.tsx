import { useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SetupLink } from '../../contract/setup-link.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { noteCopiesAtNoon } from '../testing/note-copies.ts';
import { renderCustomerPage } from '../testing/render-customer-page.tsx';
import { noon, sampleLink } from '../testing/samples.ts';

const minute = 60;
const atNoon = noon / 1_000;
const { copy } = noteCopiesAtNoon();
let now = noon;

function Search() {
  return <output aria-label="Search">{useLocation().search}</output>;
}

/** The page of a customer with one used link and one that still runs, at this address, as Kirim tells it now. */
async function renderAt(search: string, used: Partial<SetupLink> = { status: 'consumed' }) {
  const links = [
    sampleLink({ id: 'csl_1', token_last4: 'aaa1', created_at: '2026-11-18T05:00:02Z', ...used }),
    sampleLink({ id: 'csl_2', token_last4: 'aaa2', created_at: '2026-11-18T05:00:01Z' }),
  ];
  now = noon;
  const { screen, drawer } = await renderCustomerPage(search, links, { now: () => now, beside: <Search /> });
  return {
    screen,
    drawer,
    strip: drawer.getByText(/^When this was shared/),
    search: () => screen.getByRole('status', { name: 'Search' }).element().textContent,
    said: screen.getByRole('status').filter({ hasText: /shared|now/ }),
  };
}

test.each([
  [`active@${atNoon - 5 * minute}`, '11:55 GMT+7', 'Active'],
  [`active@${atNoon - 24 * 60 * minute}`, 'Sun 22 Nov, 12:00 GMT+7', 'Active'],
  [`in_review@${atNoon - 400 * 24 * 60 * minute}`, 'Sun 19 Oct 2025, 12:00 GMT+7', 'in_review'],
])('J5: who opens a row that was shared as %s reads what has changed', async (seen, when, was) => {
  const { strip, said } = await renderAt(`?link=csl_1&seen=${seen}`);
  const words = `When this was shared (${when}) the link was ${was}. It is now Consumed.`;
  await expect.element(strip).toHaveTextContent(words);
  await expect.element(said).toHaveTextContent(words);
});

test('J5: that is said once, also when its words change at midnight', async () => {
  const { strip, said } = await renderAt(`?link=csl_1&seen=active@${atNoon - minute}`);
  await expect.element(said).toHaveTextContent(/^When this was shared \(11:59 GMT/);
  now = noon + 24 * 60 * minute * 1_000;
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.element(strip).toHaveTextContent(/^When this was shared \(Mon 23 Nov, 11:59 GMT/);
  // Any key: what the new words set off has happened by then.
  await userEvent.keyboard('{Shift}');
  await expect.element(said).toHaveTextContent(/^When this was shared \(11:59 GMT/);
});

test.each([
  ['has the same status still', `consumed@${atNoon - minute}`],
  ['was read before that, and may just be behind', `active@${atNoon + minute}`],
])('J5: nothing is said of a row that %s', async (_which, seen) => {
  const { drawer, strip, search } = await renderAt(`?link=csl_1&seen=${seen}`);
  await expect.element(drawer.getByText('In plain words')).toBeVisible();
  await expect.element(strip).not.toBeInTheDocument();
  await expect.poll(search).toBe(`?link=csl_1&seen=${seen}`);
});

test('J5: how it was leaves the address with the row: for the next one, and when the drawer closes', async () => {
  const shared = `?link=csl_1&seen=active@${atNoon - minute}`;
  const { screen, drawer, strip, search } = await renderAt(shared);
  await expect.element(strip).toBeVisible();
  await userEvent.keyboard('j');
  await expect.poll(search).toBe('?link=csl_2');
  await expect.element(strip).not.toBeInTheDocument();
  await userEvent.keyboard('k');
  await expect.poll(search).toBe('?link=csl_1');
  await expect.element(strip).not.toBeInTheDocument();
  await screen.unmount();

  const other = await renderAt(shared);
  await expect.element(other.strip).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(drawer).not.toBeInTheDocument();
  await expect.poll(other.search).toBe('');
});

test('J5: another filter has neither the row nor how it was', async () => {
  const { strip, search } = await renderAt(`?link=csl_1&seen=active@${atNoon - minute}`);
  await expect.element(strip).toBeVisible();
  await userEvent.keyboard('3');
  await expect.poll(search).toBe('?status=consumed');
});

test.each([
  ['?link=csl_1&seen=Active@1795672800', '?link=csl_1'],
  ['?status=consumed&link=csl_1&seen=active', '?status=consumed&link=csl_1'],
  ['?seen=active@1795672800', ''],
])('an address with %s is cleaned', async (asked, cleaned) => {
  const { search } = await renderAt(asked);
  await expect.poll(search).toBe(cleaned);
});

test('J5: a row that its change took from under the filter is found among all, with what has changed', async () => {
  const seen = `active@${atNoon - minute}`;
  const { screen, drawer, strip, search } = await renderAt(`?status=active&link=csl_1&seen=${seen}`);
  await expect.element(drawer).toHaveTextContent('We couldn’t find csl_1 among the links');
  await expect.element(drawer).toHaveTextContent('When this was shared (11:59 GMT+7) the link was Active.');
  await screen.getByRole('link', { name: 'Look among all links' }).click();
  await expect.poll(search).toBe(`?link=csl_1&seen=${seen}`);
  await expect.element(strip).toHaveTextContent(/ was Active\. It is now Consumed\.$/);
  await expectAccessible();
});

test('J5: all that leaves of an open row says how it was read, and the view without one does not', async () => {
  const { screen, drawer } = await renderAt(`?link=csl_1&seen=active@${atNoon - minute}`);
  await expect.element(drawer.getByText('In plain words')).toBeVisible();
  const shared = `/customers/cus_a?link=csl_1&seen=consumed@${atNoon}`;
  const shiftC = () => userEvent.keyboard('{Shift>}C{/Shift}');
  const address = `${window.location.origin}${shared}`;
  expect(await copy(shiftC)).toBe(address);
  expect(await copy(() => drawer.getByRole('button', { name: 'Copy link to this row' }).click())).toBe(address);
  expect(await copy(() => screen.getByRole('button', { name: 'Copy view' }).click())).toBe(address);
  expect(await copy(() => userEvent.keyboard('c'))).toContain(`\nView         ${address}`);
  await userEvent.keyboard('{Escape}');
  await expect.element(drawer).not.toBeInTheDocument();
  expect(await copy(shiftC)).toMatch(/\/customers\/cus_a$/);
  expect(await copy(() => screen.getByRole('button', { name: 'Copy view' }).click())).toMatch(/\/customers\/cus_a$/);
  await userEvent.keyboard('j{ArrowRight}');
  expect(await copy(() => screen.getByRole('menuitem', { name: 'Copy link to this row' }).click())).toBe(address);
});
