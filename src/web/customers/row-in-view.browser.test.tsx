import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answerPages } from '../testing/answer-pages.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { sampleLinks } from '../testing/samples.ts';
import { SetupLinksSection } from './setup-links-section.tsx';

beforeEach(() => page.viewport(1_280, 600));

test('the row that an address opens is brought into view, and Esc leaves the page where its reader left it', async () => {
  answerPages({
    links: sampleLinks(40).map((link) => (link.id === 'csl_35' ? { ...link, token_last4: 'Deep' } : link)),
  });
  const { screen } = await renderWithSession(
    <SetupLinksSection customerId="cus_a" name="Warung Sari Rasa" isConnected={false} status={null} />,
    [],
    { at: '/customers/cus_a?link=csl_35' },
  );
  await expect.element(screen.getByRole('region', { name: /^Link/ })).toBeVisible();
  const row = screen.getByRole('link', { name: /^Link ending D e e p/ });
  await expect.element(row).toBeInViewport();
  expect(window.scrollY).toBeGreaterThan(0);

  window.scrollTo(0, 100);
  await userEvent.keyboard('{Escape}');
  await expect.element(row).toHaveFocus();
  expect(window.scrollY).toBe(100);
});
