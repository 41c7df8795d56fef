import { createRef } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sampleCustomers } from '../testing/answer-customers.ts';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { CustomersBody } from './customers-body.tsx';

beforeEach(async () => {
  await page.viewport(1_280, 800);
});

async function renderBody(count: number, isWhole = true) {
  const customers = sampleCustomers(count);
  const list = createRef<HTMLDivElement>();
  const screen = await renderInConsole(
    <CustomersBody
      {...{ customers, isWhole, list }}
      isHoldingBack={false}
      isBusy={false}
      loaded={count}
      noMatch={null}
    />,
  );
  const drawn = () => screen.getByRole('rowheader').elements().length;
  return { screen, drawn };
}

test('three hundred are all drawn, and nothing speaks of more', async () => {
  const { screen, drawn } = await renderBody(300);
  await expect.poll(drawn).toBe(300);
  await expect.element(screen.getByRole('table')).not.toHaveAttribute('aria-rowcount');
  await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
});

test('of more, those near the window are drawn, each with its place, and all of them for who wants to', async () => {
  const { screen, drawn } = await renderBody(301);
  await expect.poll(drawn).toBeLessThan(100);
  await expect.element(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '302');
  await expect.element(screen.getByRole('row', { name: /Toko 3 / })).toHaveAttribute('aria-rowindex', '5');
  // As much room as all rows take.
  expect(document.documentElement.scrollHeight).toBeGreaterThan(301 * 36);
  await screen.getByRole('button', { name: 'Show all rows for find-in-page and printing' }).click();
  await expect.poll(drawn).toBe(301);
  await screen.getByRole('button', { name: 'Draw only the rows in view' }).click();
  await expect.poll(drawn).toBeLessThan(100);
});

test('while nobody knows how many there are, no number is claimed', async () => {
  const { screen } = await renderBody(400, false);
  await expect.element(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '-1');
});

test('the row with the focus stays, wherever the page is scrolled to, and j goes on from it', async () => {
  const { screen, drawn } = await renderBody(600);
  await expect.poll(drawn).toBeLessThan(100);
  await userEvent.keyboard('jj');
  await expect.element(screen.getByRole('link', { name: 'Toko 1', exact: true })).toHaveFocus();
  window.scrollTo(0, document.documentElement.scrollHeight);
  await expect.element(screen.getByRole('link', { name: 'Toko 599' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Toko 1', exact: true })).toHaveFocus();
  await userEvent.keyboard('j');
  await expect.element(screen.getByRole('link', { name: 'Toko 2', exact: true })).toHaveFocus();
});

test('a search that finds nothing hides the table and keeps it, since setting it up anew takes long', async () => {
  const list = createRef<HTMLDivElement>();
  const body = (count: number) => (
    <CustomersBody
      {...{ list }}
      customers={sampleCustomers(count)}
      isWhole
      isHoldingBack={false}
      isBusy={false}
      loaded={400}
      noMatch={<p>Nobody</p>}
    />
  );
  const screen = await renderInConsole(body(400));
  const table = screen.getByRole('table', { includeHidden: true });
  await expect.element(table).toHaveAttribute('aria-rowcount', '401');
  const kept = table.element();
  await screen.rerender(body(0));
  await expect.element(screen.getByText('Nobody')).toBeVisible();
  await expect.element(table).not.toBeVisible();
  await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
  await screen.rerender(body(350));
  await expect.element(screen.getByText('Nobody')).not.toBeInTheDocument();
  await expect.element(table).toBeVisible();
  expect(table.element()).toBe(kept);
});

test('the printer gets all rows', async () => {
  const { drawn } = await renderBody(400);
  await expect.poll(drawn).toBeLessThan(100);
  window.dispatchEvent(new Event('beforeprint'));
  expect(drawn()).toBe(400);
  window.dispatchEvent(new Event('afterprint'));
  await expect.poll(drawn).toBeLessThan(100);
});
