import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { sampleLink } from '../testing/samples.ts';
import type { ExplainedReason } from './explain.ts';
import { RedirectPreview } from './redirect-preview.tsx';

const reasonOf = (code: string): ExplainedReason => ({ code, known: null, sameLink: '' });
const failing = (id: string, failure_redirect_url: string) => sampleLink({ id, failure_redirect_url });
const address = 'https://toko.example/failed';
const shown = /^https:\/\/toko\.example\/failed/;

function Preview({ reason }: { reason: string | null }) {
  const [link, setLink] = useState(failing('csl_1', address));
  return (
    <RedirectPreview
      link={link}
      rows={[failing('csl_1', address), failing('csl_2', address)]}
      teamHosts={null}
      reason={reason === null ? null : reasonOf(reason)}
      isPasted={false}
      onReason={() => {}}
      onStep={setLink}
    />
  );
}

test('the page of a failed sign-up is opened from an unfolded part alone, with no referrer, and each time anew', async () => {
  const screen = await renderInConsole(<Preview reason="no_waba_found" />);
  const open = screen.getByRole('link', { name: 'Open in new tab' });
  const summary = screen.getByText('See where they landed');
  await expect.element(open).not.toBeInTheDocument();
  await expect.element(screen.getByText(shown)).not.toHaveTextContent('simulated');

  summary.element().focus();
  await userEvent.keyboard('{Enter}');
  const href = `${address}?customer_id=CUSTOMER_ID&status=failed&reason=no_waba_found`;
  await expect.element(open).toHaveAttribute('href', href);
  await expect.element(open).toHaveAttribute('rel', 'noopener noreferrer');
  await expect.element(open).toHaveAttribute('target', '_blank');
  await expect
    .element(open)
    .toHaveAccessibleDescription(/^Opens the customer-facing page as if sign-up had failed\. Whoever runs that page/);
  await expect.element(screen.getByText(shown)).toHaveTextContent(/&reason=no_waba_found&simulated=1$/);

  const followed = vi.fn((event: Event) => {
    event.preventDefault();
    return event.target instanceof HTMLElement && event.target.isConnected;
  });
  document.addEventListener('click', followed, { once: true });
  await userEvent.tab();
  await expect.element(open).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(followed).toHaveReturnedWith(true);
  await expect.element(open).not.toBeInTheDocument();
  await expect.element(summary).toHaveFocus();
  await expect.element(screen.getByText(shown)).not.toHaveTextContent('simulated');
});

test('another link and another reason are to be turned on anew', async () => {
  const screen = await renderInConsole(<Preview reason="no_waba_found" />);
  const open = screen.getByRole('link', { name: 'Open in new tab' });
  const turnOn = async () => {
    await screen.getByText('See where they landed').click();
    await expect.element(open).toBeVisible();
  };
  await turnOn();
  await screen.getByRole('button', { name: /^Next one that leads/ }).click();
  await expect.element(open).not.toBeInTheDocument();
  await turnOn();
  await screen.rerender(<Preview reason="user_cancelled" />);
  await expect.element(open).not.toBeInTheDocument();
});

test.each([
  ['no reason', address, null],
  ['an address without https', 'http://toko.example/failed', 'no_waba_found'],
  ['an address of the local computer', 'http://localhost/failed', 'no_waba_found'],
  ['no web address', 'javascript:alert(1)', 'no_waba_found'],
])('with %s there is nothing to open', async (_, failure, reason) => {
  const screen = await renderInConsole(
    <RedirectPreview
      link={failing('csl_1', failure)}
      rows={[]}
      teamHosts={null}
      reason={reason === null ? null : reasonOf(reason)}
      isPasted={false}
      onReason={() => {}}
      onStep={() => {}}
    />,
  );
  await expect.element(screen.getByRole('heading', { name: 'If it fails' })).toBeVisible();
  await expect.element(screen.getByText('See where they landed')).not.toBeInTheDocument();
});
