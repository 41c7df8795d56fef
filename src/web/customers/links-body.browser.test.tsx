import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { noon, sampleLinks } from '../testing/samples.ts';
import { LinksBody, LinksPending } from './links-body.tsx';

const name = 'Setup links for Warung Sari Rasa, newest first, 3 loaded';

test('the links are a table where one fits and a list where not, and change with the window', async () => {
  await page.viewport(720, 600);
  const screen = await renderInConsole(
    <LinksBody links={sampleLinks(3)} customerName="Warung Sari Rasa" isBusy={false} />,
  );
  await expect.element(screen.getByRole('table', { name })).toBeInTheDocument();
  await page.viewport(719, 600);
  await expect.element(screen.getByRole('list', { name })).toBeInTheDocument();
  await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
  await expect.element(screen.getByText('Link ending W v _ b').first()).toBeInTheDocument();
});

test.each([1_280, 320])(
  'in a window of %i px, links that are still to come are only said to be loading',
  async (px) => {
    await page.viewport(px, 600);
    const screen = await renderInConsole(<LinksPending customerName="Warung Sari Rasa" isSkeletonShown />);
    await expect.element(screen.getByText('Loading setup links')).toBeInTheDocument();
    for (const role of ['table', 'list', 'row'] as const) {
      await expect.element(screen.getByRole(role)).not.toBeInTheDocument();
    }
  },
);

test('after four seconds it is said, once, that Kirim has not answered yet', async () => {
  let now = noon;
  const screen = await renderInConsole(<LinksPending customerName="Warung Sari Rasa" isSkeletonShown />, {
    now: () => now,
  });
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^$/);
  now = noon + 3_999;
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.element(screen.getByText(/Still waiting/)).not.toBeInTheDocument();
  now = noon + 4_000;
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.element(screen.getByText('Still waiting for Kirim… 4 s')).toBeVisible();
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^Still waiting for Kirim$/);
});
