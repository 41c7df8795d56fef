import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createPreferences } from '../session/preferences.ts';
import { answerCustomers, sampleCustomers } from '../testing/answer-customers.ts';
import { sampleAsked } from '../testing/asked.ts';
import { moved, painted } from '../testing/moved.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { CustomersPage } from './customers-page.tsx';

// What listens is fetched once it is chosen: here it is at hand.
beforeAll(() => import('./load-as-i-scroll.tsx'));
beforeEach(async () => {
  await page.viewport(1_280, 500);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('customers come by scrolling, too, but not while they are searched', async () => {
  const asked = answerCustomers(
    [0, 1, 2, 3].map((number) => ({ data: sampleCustomers(100, number * 100), next: `after-${number}` })),
  );
  const preferences = createPreferences(null);
  preferences.set('loadMore', 'scroll');
  const listen = vi.spyOn(document, 'addEventListener');
  const { screen } = await renderWithSession(<CustomersPage />, [sampleAsked('/customers')], { preferences });
  await expect.element(screen.getByRole('button', { name: 'Load more customers (100 loaded)' })).toBeVisible();
  // React shows one part after another with a pause between them: what listens may come after the button.
  await expect.poll(() => listen.mock.calls.map(([type]) => type)).toContain('scroll');
  await painted();
  const rows = () => screen.getByRole('rowheader').elements().length;

  const field = screen.getByRole('searchbox');
  await field.fill('Toko 1');
  await expect.poll(rows).toBe(11);
  await moved(() => userEvent.wheel(document.body, { delta: { y: 5_000 } }));
  expect(asked).toHaveLength(1);

  await field.fill('');
  await expect.poll(rows).toBe(100);
  await moved(() => userEvent.wheel(document.body, { delta: { y: 5_000 } }));
  await expect.element(screen.getByRole('button', { name: 'Load more customers (200 loaded)' })).toBeInTheDocument();
  expect(asked).toHaveLength(2);
});
