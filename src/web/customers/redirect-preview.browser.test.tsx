import { expect, test } from 'vitest';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { sampleLink } from '../testing/samples.ts';
import { RedirectPreview } from './redirect-preview.tsx';

const nothingChosen = { reason: null, isPasted: false, onReason: () => {} };
const note =
  'Highlighted: appended by Kirim. Kirim doesn’t say whether that customer id is the public or the internal one.';

test('what Kirim appends is said in words that need no mouse, and so is what nobody knows of it', async () => {
  const screen = await renderInConsole(<RedirectPreview link={sampleLink()} {...nothingChosen} />);
  await expect
    .element(screen.getByText(/^https:\/\/toko\.example/))
    .toHaveTextContent('/whatsapp/connected?customer_id={customer id}&account_id={account id}&status=success');
  await expect.element(screen.getByText('The customer stays on Kirim’s own page.')).toBeVisible();
  await expect.element(screen.getByText(note)).toBeVisible();
});

test('where both ends are on Kirim’s own page, nothing is said of what is appended', async () => {
  const link = sampleLink({ success_redirect_url: null });
  const screen = await renderInConsole(<RedirectPreview link={link} {...nothingChosen} />);
  await expect.element(screen.getByText(/Highlighted/)).not.toBeInTheDocument();
});
