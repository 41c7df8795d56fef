import { useLocation } from 'react-router';
import { expect, test, vi } from 'vitest';
import { sampleAsked } from '../testing/asked.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { sampleLink, samplePage } from '../testing/samples.ts';
import { FindBox } from './find-box.tsx';
import { LandingNotice } from './landing-notice.tsx';

const claimed = '887530af-3a5e-4a51-9a2b-6f1f5a1f0002';
const own = sampleLink().customer_id;
const pasted = `https://toko.example/f?customer_id=${claimed}&status=failed&reason=no_waba_found`;

const customers = sampleAsked('/customers', samplePage([{ id: 'cus_a', name: 'Toko Lama', email: null }]));
const links = sampleAsked('/customers/cus_a/setup_links', samplePage([sampleLink()]));

function Address() {
  return <output>{useLocation().pathname}</output>;
}

/** Pastes a landing address that nobody's id is known from, and takes it to be the one customer's. */
async function chooseTheCustomer(text: string) {
  const rendered = await renderWithSession(
    <>
      <FindBox />
      <main aria-label="Here">
        <LandingNotice />
      </main>
      <Address />
    </>,
    [customers],
  );
  await rendered.screen.getByRole('textbox').fill(text);
  await rendered.screen.getByRole('button', { name: /Toko Lama/ }).click();
  await expect.element(rendered.screen.getByText('/customers/cus_a', { exact: true })).toBeVisible();
  return { ...rendered, card: rendered.screen.getByRole('region', { name: 'The sign-up failed' }) };
}

test('a card over a customer whose links carry another id says so, and leads back to choosing', async () => {
  const { screen, session, card } = await chooseTheCustomer(pasted);
  await expect.element(card).toBeVisible();
  await expect.element(card).not.toHaveTextContent(/another customer/);

  session.record(links);
  await expect.element(card).toHaveTextContent(new RegExp(`internal id ${claimed}, .* have ${own}`));
  await expectAccessible();
  await card.getByRole('button', { name: 'Choose another customer' }).click();
  await expect.element(screen.getByText(/We can’t match this id to a customer yet/)).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Choose the customer by name or e-mail' })).toHaveFocus();
  await expect.element(screen.getByRole('region', { name: 'What this may be' })).toHaveTextContent('no_waba_found');
  await expect.element(screen.getByRole('main', { name: 'Here' }).getByRole('region')).not.toBeInTheDocument();
});

test('and where this tab knows whose it is, leads there', async () => {
  const { screen, session, card } = await chooseTheCustomer(pasted);
  session.record(links);
  session.record(
    sampleAsked('/customers/cus_b/setup_links', samplePage([sampleLink({ id: 'csl_b', customer_id: claimed })])),
  );
  session.record(sampleAsked('/customers', samplePage([{ id: 'cus_b', name: 'Toko Baru', email: null }])));
  await card.getByRole('button', { name: 'Go to Toko Baru' }).click();
  await expect.element(screen.getByText('/customers/cus_b', { exact: true })).toBeVisible();
  await expect.element(card).toHaveTextContent('no_waba_found');
  await expect.element(card).not.toHaveTextContent(/another customer/);
});

test('a reason that has no explanation can be copied for the team', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const { card } = await chooseTheCustomer('status=failed&reason=meta_asleep');
  await expect.element(card).toHaveTextContent('Your team can give it an explanation.');
  await card.getByRole('button', { name: 'Copy for the team' }).click();
  expect(writeText).toHaveBeenCalledExactlyOnceWith(
    'Sign-up failed with a reason that the console has no explanation for: meta_asleep\nCustomer cus_a',
  );
});
