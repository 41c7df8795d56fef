import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { wantRequestLog } from '../session/request-log-id.ts';
import { sampleAsked, sampleRefused } from '../testing/asked.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { samplePage } from '../testing/samples.ts';
import { SessionRequests } from './session-requests.tsx';

function asked(rateLimit: number | null, rateRemaining: number | null) {
  return sampleAsked('/me', { meta: { ...samplePage([]).meta, rateLimit, rateRemaining } });
}

test.each([
  [600, 582, 'Allowance 582/600', 'text-ink-2'],
  [600, 60, 'Allowance 60/600', 'text-ink-2'],
  [600, 59, 'Allowance 59/600 · low', 'text-warn'],
  [600, 0, 'Allowance 0/600 · low', 'text-warn'],
  [600, null, 'Allowance unknown', 'text-ink-2'],
  [null, 5, 'Allowance unknown', 'text-ink-2'],
])('of %s a minute %s are left: %s', async (limit, remaining, words, tone) => {
  const { screen } = await renderWithSession(<SessionRequests />, [asked(600, 1), asked(limit, remaining)]);
  const meter = screen.getByRole('button', { name: words, exact: true });
  await expect.element(meter).toBeVisible();
  await expect.element(meter).toHaveClass(tone);
});

test('before anything was asked, nobody knows what is left', async () => {
  const { screen } = await renderWithSession(<SessionRequests />);
  await screen.getByRole('button', { name: 'Allowance unknown' }).click();
  await expect.element(screen.getByText('Nothing was asked yet.')).toBeVisible();
});

test('the log has the last 20, newest first, and can be copied and closed', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const many = Array.from({ length: 25 }, (_, number) => sampleAsked(`/customers/cus_${number}`));
  const { screen, session } = await renderWithSession(<SessionRequests />, many);
  const meter = screen.getByRole('button', { name: /^Allowance/ });
  await meter.click();

  const rows = screen.getByRole('listitem');
  await expect.element(rows.first()).toHaveTextContent('Customer cus_24');
  expect(rows.elements()).toHaveLength(20);
  session.record(sampleRefused('/customers/cus_b/setup_links'));
  await expect.element(rows.first()).toHaveTextContent('Links of cus_bKirim · 402 quota');
  await expectAccessible();
  expect(rows.elements()).toHaveLength(20);

  await screen.getByRole('button', { name: 'Copy as text' }).click();
  expect(writeText.mock.calls[0]?.[0].split('\n')).toHaveLength(21);
  await userEvent.keyboard('{Escape}');
  await expect.element(rows.first()).not.toBeInTheDocument();
});

test('a button that was pressed before the log was there opens it as soon as it is', async () => {
  wantRequestLog();
  const { screen } = await renderWithSession(<SessionRequests />);
  await expect.element(screen.getByRole('region', { name: 'Requests of this tab' })).toBeVisible();
});
