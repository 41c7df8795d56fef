import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { FaultError } from '../api/fault-error.ts';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { noon, sampleError } from '../testing/samples.ts';
import { FaultView } from './fault-view.tsx';
import type { Pause } from './pause.ts';

const placements = ['instead', 'above', 'below'] as const;

function renderFault(error: FaultError, placement: (typeof placements)[number] = 'instead', ends: Pause | null = null) {
  const remedies = { retry: () => {}, isBusy: false };
  const pause = ends && { pause: ends, secondsLeft: 0, totalSeconds: 0, isHeld: false, hold: () => {} };
  const shown = { error, subject: { what: 'links', id: 'cus_a', name: null } as const, pause, remedies };
  return renderInConsole(
    placement === 'instead' ? (
      <FaultView placement={placement} {...shown} />
    ) : (
      <FaultView placement={placement} {...shown} reassurance="The 50 links above are unaffected." />
    ),
  );
}

describe.each(placements)('%s', (placement) => {
  test('500 characters without a space are all there and break no page of 320 px', async () => {
    await page.viewport(320, 800);
    const message = 'm'.repeat(500);
    const screen = await renderFault(sampleError('kirim_billing', { message, upstream_status: 402 }), placement);
    await expect.element(screen.getByText(message)).toBeVisible();
    expect(document.documentElement.scrollWidth).toBe(320);
  });

  test('where Kirim gave no reference, that is said', async () => {
    const screen = await renderFault(sampleError('kirim_error', { request_id: null }), placement);
    await expect.element(screen.getByText('no reference given')).toBeVisible();
  });
});

test.each([
  ['an hour', 'kirim_rate_limited', { kind: 'waits', at: noon + 3_600_000 }, 'Kirim asked us to slow down'],
  ['nobody', 'kirim_rate_limited', { kind: 'stopped' }, 'Still too many requests'],
  ['a connection', 'offline', { kind: 'reconnects' }, 'You’re offline'],
] satisfies [string, FaultError['fault']['kind'], Pause, string][])(
  'a wait for %s, in which nothing is counted down, is spoken once',
  async (_name, kind, ends, title) => {
    const screen = await renderFault(sampleError(kind), 'below', ends);
    await expect
      .element(screen.getByRole('status'))
      .toHaveTextContent(new RegExp(`^${title}\\. The 50 links above are unaffected\\.`));
  },
);

test.each([
  ['kirim_unavailable', 502],
  ['upstream_invalid', 200],
  ['kirim_billing', 402],
] as const)('a page in place of JSON (%s) is told by what it was', async (kind, upstream_status) => {
  const error = sampleError(kind, { message: '', media_type: 'text/html', upstream_status });
  const screen = await renderFault(error);
  const words = `Kirim’s answer wasn’t JSON (text/html, ${upstream_status}).`;
  await expect.element(screen.getByRole('alert')).toHaveTextContent(words);
});

test('what is known of an unreadable answer can be unfolded', async () => {
  const screen = await renderFault(sampleError('upstream_invalid', { upstream_status: 200 }));
  await expect.element(screen.getByText('Kirim reference: req_01HX')).not.toBeVisible();
  await screen.getByText('Show technical details').click();
  await expect.element(screen.getByText('Kirim reference: req_01HX')).toBeVisible();
});

describe('acceptance 20: whose refusal it is', () => {
  test.each(placements)('Kirim’s 401 never offers to sign in: %s', async (placement) => {
    const screen = await renderFault(sampleError('kirim_key_rejected', { upstream_status: 401 }), placement);
    await expect.element(screen.getByText(/^Kirim rejected this console’s key/).first()).toBeVisible();
    await expect.element(screen.getByText('Kirim', { exact: true })).toBeVisible();
    expect(screen.container.textContent).not.toMatch(/sign in|signed out|log in/i);
  });

  test.each(placements)('the console’s 401 never mentions the key: %s', async (placement) => {
    const screen = await renderFault(sampleError('session_expired', { request_id: null }), placement);
    expect(screen.container.textContent).not.toMatch(/key|Kirim/);
  });
});

test('acceptance 22: a page of HTML from what stands before the console is the console’s server, not Kirim', async () => {
  const error = sampleError('console_unreadable', { message: 'text/html, 502', code: 'http_502', request_id: null });
  const screen = await renderFault(error);
  await expect.element(screen.getByText('Console server', { exact: true })).toBeVisible();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('answered in its place (text/html, 502)');
  expect(screen.container.textContent).not.toContain('Kirim');
});
