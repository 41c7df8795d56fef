import { useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleAsked } from '../testing/asked.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { samplePage } from '../testing/samples.ts';
import { FindBox } from './find-box.tsx';

const seen = [sampleAsked('/customers', samplePage([{ id: 'cus_a', name: 'Toko Lama', email: null }]))];

function Address() {
  return <output>{useLocation().pathname}</output>;
}

const page = (
  <>
    <FindBox />
    <Address />
  </>
);

test('Enter follows another text however soon it comes after the last one', async () => {
  const { screen } = await renderWithSession(page, seen);
  const field = screen.getByRole('textbox');
  await field.fill('support@acme.io');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading', { name: 'E-mail' })).toBeVisible();
  const input = field.element();
  if (!(input instanceof HTMLInputElement)) throw new Error('no field');
  // In one task, as where the browser is too busy to draw anything in between.
  input.focus();
  input.select();
  document.execCommand('insertText', false, 'cus_a');
  input.form?.requestSubmit();
  await expect.element(screen.getByText('/customers/cus_a', { exact: true })).toBeVisible();
});

test('what Enter will open is marked, in the box and in the field that chooses a customer', async () => {
  const { screen } = await renderWithSession(page, [
    ...seen,
    sampleAsked('/customers', samplePage([{ id: 'cus_b', name: 'Toko Baru', email: null }])),
  ]);
  const box = screen.getByRole('textbox', { name: 'Find or paste…' });
  await box.fill('toko ');
  const [first, second] = [
    screen.getByRole('link', { name: /Toko Lama/ }),
    screen.getByRole('link', { name: /Toko Baru/ }),
  ];
  await expect.element(first).toHaveAttribute('aria-keyshortcuts', 'Enter');
  await expect.element(first).toHaveTextContent(/Enter$/);
  await expect.element(second).not.toHaveAttribute('aria-keyshortcuts');
  await box.fill('toko b');
  await expect.element(second).toHaveAttribute('aria-keyshortcuts', 'Enter');
  await expectAccessible();

  await box.fill('…Zzzz');
  await expect.element(screen.getByText('2 customers are loaded in this tab.')).toBeVisible();
  await userEvent.keyboard('baru');
  const chosen = screen.getByRole('button', { name: /Toko Baru/ });
  await expect.element(chosen).toHaveAttribute('aria-keyshortcuts', 'Enter');
  await userEvent.click(box);
  await expect.element(chosen).not.toHaveAttribute('aria-keyshortcuts');
});
