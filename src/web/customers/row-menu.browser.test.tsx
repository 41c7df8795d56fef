import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { answerPages } from '../testing/answer-pages.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { noteCopiesAtNoon } from '../testing/note-copies.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { sampleLink } from '../testing/samples.ts';
import { SetupLinksSection } from './setup-links-section.tsx';

const links = [
  sampleLink({ id: 'csl_1', token_last4: 'aaa1', created_at: '2026-11-18T05:00:03Z' }),
  sampleLink({ id: 'csl_2', token_last4: 'aaa2', created_at: '2026-11-18T05:00:02Z', success_redirect_url: null }),
  sampleLink({ id: 'a/b', token_last4: 'aaa3', created_at: '2026-11-18T05:00:01Z' }),
];

const { copied } = noteCopiesAtNoon();

async function renderRows(search = '', status: SetupLinkStatus | null = null) {
  answerPages({ links });
  const { screen } = await renderWithSession(
    <SetupLinksSection customerId="cus_a" name="Warung Sari Rasa" isConnected={false} status={status} />,
    [],
    { at: `/customers/cus_a${search}` },
  );
  const row = (last: number) => screen.getByRole('link', { name: `Link ending a a a ${last}` });
  // The tools may be there before the rows, for which blocks stand that stay for a moment.
  await expect.element(screen.getByRole('button', { name: 'Export 3' })).toBeVisible();
  await expect.element(row(1)).toBeVisible();
  return {
    row,
    button: (last: number) => screen.getByRole('button', { name: `Actions for link ending a a a ${last}` }),
    menu: screen.getByRole('menu'),
    item: (name: string) => screen.getByRole('menuitem', { name }),
    screen,
  };
}

test('another size of the window closes the menu, and the row keeps the focus where a list takes the table’s place', async () => {
  const { row, item, menu, screen } = await renderRows();
  await userEvent.keyboard('jj{ArrowRight}');
  await expect.element(item('Copy link to this row')).toHaveFocus();
  await page.viewport(600, 800);
  await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
  await expect.element(menu).not.toBeInTheDocument();
  await expect.element(row(2)).toHaveFocus();
  await page.viewport(1_280, 800);
  await expect.element(screen.getByRole('table')).toBeInTheDocument();
  await expect.element(row(2)).toHaveFocus();
});

test('from a row, → opens the menu, the arrows, Home and End go through it, Esc and ← return to the row', async () => {
  const { row, item, menu } = await renderRows();
  await userEvent.keyboard('jj{ArrowRight}');
  await expect.element(item('Copy link to this row')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(item('Copy incident details')).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(item('Open in new tab')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(item('Copy link to this row')).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}{Home}{ArrowUp}');
  await expect.element(item('Open in new tab')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(menu).not.toBeInTheDocument();
  await expect.element(row(2)).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
  await expect.element(menu).not.toBeInTheDocument();
  await expect.element(row(2)).toHaveFocus();
});

test('only the link of a row can be tabbed to, and Tab leaves the menu for what follows the row', async () => {
  const { row, menu } = await renderRows();
  await userEvent.keyboard('j{ArrowRight}');
  await expect.element(menu).toBeVisible();
  await userEvent.tab();
  await expect.element(menu).not.toBeInTheDocument();
  await expect.element(row(2)).toHaveFocus();
  await userEvent.tab({ shift: true });
  await expect.element(row(1)).toHaveFocus();
});

test('the button of each row opens the one menu for that row, and closes it again', async () => {
  const { button, menu, item } = await renderRows();
  await button(2).click();
  await item('Copy link id').click();
  expect(copied).toHaveBeenLastCalledWith('csl_2');
  await expect.element(menu).not.toBeInTheDocument();
  await button(1).click();
  await expect.element(button(1)).toHaveAttribute('aria-haspopup', 'menu');
  await item('Copy success URL preview').click();
  expect(copied).toHaveBeenLastCalledWith(
    'https://toko.example/whatsapp/connected?customer_id=CUSTOMER_ID&account_id=ACCOUNT_ID&status=success',
  );
  await button(1).click();
  await expect.element(menu).toBeVisible();
  await button(1).click();
  await expect.element(menu).not.toBeInTheDocument();
});

test('from its button, too, Esc returns to the row where a press of a button gives it no focus, as in Safari', async () => {
  const { button, menu, row } = await renderRows();
  const keep = (event: Event) => event.preventDefault();
  document.addEventListener('mousedown', keep);
  await button(1).click();
  document.removeEventListener('mousedown', keep);
  await expect.element(menu).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(button(1)).toHaveFocus();
  await userEvent.keyboard('j');
  await expect.element(row(2)).toHaveFocus();
});

test('keys that stand beside the items do the same while the menu is open', async () => {
  const { menu } = await renderRows();
  await userEvent.keyboard('j{ArrowRight}');
  await expect.element(menu).toBeVisible();
  await userEvent.keyboard('c');
  await expect.element(menu).not.toBeInTheDocument();
  expect(copied.mock.lastCall?.[0]).toMatch(
    /^Setup link …aaa1 — Active, runs out in 2 d\nCustomer +Warung Sari Rasa {2}cus_a\n/,
  );
  expect(copied.mock.lastCall?.[0]).toMatch(/\nRead +2026-11-23 05:00:00Z from Kirim, ref req_01HX/);
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(menu).toBeVisible();
  await userEvent.keyboard('{Shift>}c{/Shift}');
  expect(copied.mock.lastCall?.[0]).toMatch(/\/customers\/cus_a\?link=csl_1&seen=active@\d{10}$/);
});

test('a new tab has the row open as this one would: under its filter, with the reason of the landing', async () => {
  const { button, item } = await renderRows('?status=active&reason=no_waba_found', 'active');
  await button(2).click();
  await expect
    .element(item('Open in new tab'))
    .toHaveAttribute('href', '/customers/cus_a?status=active&link=csl_2&reason=no_waba_found');
});

test('what can not be done with a row stays in its place, says why, and does nothing', async () => {
  const { button, item, menu } = await renderRows();
  await button(2).click();
  const success = item('Copy success URL preview');
  await expect.element(success).toHaveAttribute('aria-disabled', 'true');
  await expect.element(success).toHaveAccessibleDescription('Kirim’s own page');
  await expectAccessible();
  await userEvent.click(success, { force: true });
  expect(copied).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  await button(3).click();
  await expect.element(menu).toBeVisible();
  await expect.element(item('Copy link to this row')).toHaveAttribute('aria-disabled', 'true');
  await expect.element(item('Open in new tab')).not.toBeInTheDocument();
});
