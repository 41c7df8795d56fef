import { useLocation } from 'react-router';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { sampleLink } from '../testing/samples.ts';
import { LinksBody } from './links-body.tsx';

// The third row has an id that no address may hold, so nothing in it opens.
const links = [
  sampleLink({ id: 'csl_1', token_last4: 'aaa1' }),
  sampleLink({ id: 'csl_2', token_last4: 'aaa2' }),
  sampleLink({ id: 'a/b', token_last4: 'aaa3' }),
  sampleLink({ id: 'csl_4', token_last4: 'aaa4' }),
];

function Address() {
  const { search } = useLocation();
  return <output>{search}</output>;
}

/** The rows, after a button that can be gone to. */
async function renderRows(at = '/customers/cus_a') {
  const screen = await renderInConsole(
    <>
      <button type="button">Before</button>
      <LinksBody links={links} customerName="Toko" isBusy={false} />
      <Address />
    </>,
    { at },
  );
  return { screen, row: (last: number) => screen.getByRole('link', { name: `Link ending a a a ${last}` }) };
}

describe.each([
  ['the table', 1_280],
  ['the list of a narrow window', 400],
])('in %s', (_name, width) => {
  beforeEach(() => page.viewport(width, 800));

  test('j and k go from row to row and stay at the ends', async () => {
    const { row } = await renderRows();
    for (const [key, last] of [
      ['j', 1],
      ['j', 2],
      ['j', 4],
      ['j', 4],
      ['k', 2],
      ['k', 1],
      ['k', 1],
    ] as const) {
      await userEvent.keyboard(key);
      await expect.element(row(last)).toHaveFocus();
    }
  });

  test('the arrows do so from within the rows alone', async () => {
    const { screen, row } = await renderRows();
    screen.getByRole('button', { name: 'Before' }).element().focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(screen.getByRole('button', { name: 'Before' })).toHaveFocus();
    row(1).element().focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(row(2)).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(row(1)).toHaveFocus();
  });

  test('o opens the row that has the focus, wherever in it, and nothing without one', async () => {
    const { screen } = await renderRows();
    await userEvent.keyboard('o');
    await expect.element(screen.getByText('?link=')).not.toBeInTheDocument();
    // As a click on one of its addresses leaves it.
    screen
      .getByRole('link', { name: /^toko\.example/ })
      .nth(1)
      .element()
      .focus();
    await userEvent.keyboard('o');
    await expect.element(screen.getByText('?link=csl_2')).toBeInTheDocument();
  });
});

test('while a link is open, j and k are left to its drawer', async () => {
  await page.viewport(1_280, 800);
  const { screen, row } = await renderRows('/customers/cus_a?link=csl_1');
  await expect.element(row(1)).toHaveAttribute('aria-current', 'true');
  screen.getByRole('button', { name: 'Before' }).element().focus();
  await userEvent.keyboard('jk');
  await expect.element(screen.getByRole('button', { name: 'Before' })).toHaveFocus();
});
