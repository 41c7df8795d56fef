import { BrowserRouter, Link, useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { useSayOnce } from './use-say-once.ts';

function Page() {
  useSayOnce();
  return (
    <>
      <output>{useLocation().state?.said}</output>
      <Link to="/customers" state={{ said: 'A word' }}>
        Cleaned
      </Link>
      <Link to="/customers/cus_a">Next</Link>
    </>
  );
}

const renderPage = () =>
  render(
    <BrowserRouter>
      <Page />
    </BrowserRouter>,
  );

test('what an address left behind is said while it stands, and neither after a reload nor on a return', async () => {
  const screen = await renderPage();
  await screen.getByRole('link', { name: 'Cleaned' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('A word');
  await screen.unmount();
  const reloaded = await renderPage();
  await expect.element(reloaded.getByRole('status')).toHaveTextContent(/^$/);

  await reloaded.getByRole('link', { name: 'Cleaned' }).click();
  await expect.element(reloaded.getByRole('status')).toHaveTextContent('A word');
  await reloaded.getByRole('link', { name: 'Next' }).click();
  await expect.poll(() => window.location.pathname).toBe('/customers/cus_a');
  window.history.back();
  await expect.poll(() => window.location.pathname).toBe('/customers');
  await expect.element(reloaded.getByRole('status')).toHaveTextContent(/^$/);
});
