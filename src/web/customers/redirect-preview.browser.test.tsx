import { expect, test } from 'vitest';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { sampleLink } from '../testing/samples.ts';
import { RedirectPreview } from './redirect-preview.tsx';

const nothingChosen = { rows: [], teamHosts: null, reason: null, isPasted: false, onReason() {}, onStep() {} };
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

async function renderPreview(success_redirect_url: string, teamHosts: string[] | null = null) {
  const screen = await renderInConsole(
    <RedirectPreview link={sampleLink({ success_redirect_url })} {...nothingChosen} teamHosts={teamHosts} />,
  );
  return {
    screen,
    checks: () =>
      screen
        .getByRole('listitem')
        .elements()
        .map(({ textContent }) => textContent)
        .filter((text) => !text.startsWith('No other loaded link')),
  };
}

test('the host stands out from the address, and what is well is listed', async () => {
  const { screen, checks } = await renderPreview('https://yourapp.co:8443/whatsapp/connected?src=mail');
  await expect.element(screen.getByRole('strong')).toHaveTextContent(/^yourapp\.co:8443$/);
  await expect
    .element(screen.getByText(/^https:\/\/yourapp\.co:8443\/whatsapp\/connected\?src=mail&customer_id=/))
    .toBeVisible();
  expect(checks()).toEqual(['https, no # part, none of Kirim’s parameters twice, under 2,000 characters']);
});

test('what is amiss stands before what is well, and an address of the local computer is not ticked for https', async () => {
  const local = await renderPreview('http://localhost:3000/wa/connected');
  expect(local.checks()).toEqual([
    'Local computer only: of no use to a customer elsewhere',
    'no # part, none of Kirim’s parameters twice, under 2,000 characters',
  ]);
  await local.screen.unmount();
  const other = await renderPreview('http://toko.example/f?status=mine#top');
  expect(other.checks()).toEqual([
    'Not https: Kirim takes http for local addresses alone',
    'Has a # part: what Kirim appends may get lost',
    'Has one of Kirim’s own parameters already, so it will be there twice',
    'under 2,000 characters',
  ]);
});

test('a host is looked up among the team’s where the team named any', async () => {
  const teamHosts = ['toko.example', '*.warung.example'];
  const own = await renderPreview('https://a.warung.example:8443/f', teamHosts);
  expect(own.checks()).toEqual([
    'https, host is one of the team’s, no # part, none of Kirim’s parameters twice, under 2,000 characters',
  ]);
  await own.screen.unmount();
  const other = await renderPreview('https://tokoo.example/f', teamHosts);
  expect(other.checks()).toEqual([
    'Host is not one of the team’s: tokoo.example',
    'https, no # part, none of Kirim’s parameters twice, under 2,000 characters',
  ]);
});
