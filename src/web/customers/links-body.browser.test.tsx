import { Link } from 'react-router';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createPreferences } from '../session/preferences.ts';
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
  await expect.element(screen.getByRole('link', { name: /^Link ending W v _ b/ }).first()).toBeInTheDocument();
});

test('in the list rows take less room while one line is chosen for those of a table', async () => {
  await page.viewport(320, 600);
  const preferences = createPreferences(null);
  const screen = await renderInConsole(
    <LinksBody links={sampleLinks(1)} customerName="Warung Sari Rasa" isBusy={false} />,
    { preferences },
  );
  const row = screen.getByRole('listitem').first();
  const height = () => row.element().getBoundingClientRect().height;
  await expect.element(row).toBeVisible();
  const roomy = height();
  preferences.set('density', 'compact');
  await expect.poll(height).toBeLessThan(roomy);
  preferences.set('density', 'comfortable');
  await expect.poll(height).toBe(roomy);
});

test.each([1_280, 320])(
  'in a window of %i px, links that are still to come are only said to be loading',
  async (px) => {
    await page.viewport(px, 600);
    const screen = await renderInConsole(<LinksPending customerName="Warung Sari Rasa" isSkeletonShown />);
    const said = screen.getByText('Loading setup links');
    await expect.element(said).toBeInTheDocument();
    expect(said.element().parentElement).toHaveAttribute('aria-busy', 'true');
    for (const role of ['table', 'list', 'row'] as const) {
      await expect.element(screen.getByRole(role)).not.toBeInTheDocument();
    }
  },
);

test('after four seconds it is said, once, that Kirim has not answered yet', async () => {
  let passed = 0;
  const sinceOpened = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => sinceOpened() + passed);
  let now = noon;
  const screen = await renderInConsole(<LinksPending customerName="Warung Sari Rasa" isSkeletonShown />, {
    now: () => now,
  });
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^$/);
  passed = 2_500;
  // Another answer sets the page's clock right meanwhile: that is no waiting.
  now = noon + 600_000;
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.element(screen.getByText(/Still waiting/)).not.toBeInTheDocument();
  passed = 4_000;
  now += 1_000;
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.element(screen.getByText('Still waiting for Kirim… 4 s')).toBeVisible();
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^Still waiting for Kirim$/);
  vi.restoreAllMocks();
});

test('a row that is opened in the moment in which another filter was chosen leaves that filter as it is', async () => {
  await page.viewport(1_280, 600);
  const [link] = sampleLinks(1);
  const screen = await renderInConsole(
    <>
      <Link to="/customers/cus_1?status=expired">Expired</Link>
      <LinksBody links={link ? [link] : []} customerName="Warung Sari Rasa" isBusy={false} />
    </>,
    { at: '/customers/cus_1' },
  );
  const press = (name: RegExp) => {
    const element = screen.getByRole('link', { name }).element();
    if (element instanceof HTMLElement) element.click();
  };
  await expect.element(screen.getByRole('rowheader')).toBeVisible();
  press(/^Expired$/);
  press(/^Link ending/);
  await expect.poll(() => window.location.search).toBe(`?status=expired&link=${link?.id}`);
});
