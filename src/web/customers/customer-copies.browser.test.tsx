import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { WhatsappAccount } from '../../contract/customer.ts';
import { noteCopiesAtNoon } from '../testing/note-copies.ts';
import { renderCustomerPage } from '../testing/render-customer-page.tsx';
import { noon, sampleLink } from '../testing/samples.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const { copy: copyBy } = noteCopiesAtNoon();
const copy = (keys: string) => copyBy(() => userEvent.keyboard(keys));

function account(phone_number: string, status = 'connected'): WhatsappAccount {
  return { phone_number_id: phone_number, phone_number, name: null, status, onboarded_at: null };
}

/** The page of a customer with these numbers, whose link was used so long ago (ms). */
function renderCustomer(ago: number, accounts: WhatsappAccount[], search = '') {
  const link = sampleLink({ id: 'csl_1', status: 'consumed', consumed_at: new Date(noon - ago).toISOString() });
  return renderCustomerPage(search, [link], { customer: { whatsapp_accounts: accounts } });
}

test('J7: the note, the next step, the reply and both copies say of a long ago sign-up without a number the same', async () => {
  const { screen, drawer } = await renderCustomer(40 * dayMs, [], '?link=csl_1');
  await expect
    .element(screen.getByText(/^Kirim recorded a completed sign-up .*, but still lists no number\./))
    .toBeVisible();
  await expect.element(screen.getByText(/in a moment/)).not.toBeInTheDocument();
  await expect.element(drawer).toHaveTextContent('Copy the incident details and send them to engineering');
  await expect.element(drawer).not.toHaveTextContent('nothing to do');
  expect(await copy('y')).toMatch(/no number is connected yet\. We’re looking into it/);
  expect(await copy('c')).toContain('\nNumbers      none at Kirim\n');
  await userEvent.keyboard('{Escape}');
  await expect.element(drawer).not.toBeInTheDocument();
  expect(await copy('c')).toContain('\nNumbers: none at Kirim\n');
});

test('J7: shortly after the sign-up the number may be on its way', async () => {
  const { screen } = await renderCustomer(4 * minuteMs, [], '?link=csl_1');
  await expect.element(screen.getByText(/4 min ago, but lists no number yet\. Check again in a moment;/)).toBeVisible();
  await expect.element(screen.getByText(/^Check again in a moment: the number may still be on its way/)).toBeVisible();
});

test('J7: for a day numbers are named, and only where one is connected the gap is ours', async () => {
  const numbers = ['+62811', '+62822', '+62833', '+62844'].map((number) => account(number));
  const { screen } = await renderCustomer(dayMs, numbers);
  await expect
    .element(
      screen.getByText(/^Kirim sees \+62811 \(connected\), \+62822 .*, \+62833 \(connected\) and 1 more\. If our app/),
    )
    .toBeVisible();
  await screen.unmount();
  const { screen: other } = await renderCustomer(minuteMs, [account('+62811', 'disconnected')]);
  await expect.element(other.getByText('Kirim sees +62811 (disconnected).')).toBeVisible();
  await expect.element(other.getByText(/gap is on our side/)).not.toBeInTheDocument();
});

test('J2, J5: the reason that the customer saw goes along, into every copy and with every change of the view', async () => {
  const { screen, drawer } = await renderCustomer(dayMs, [account('+62811')], '?link=csl_1&reason=no_waba_found');
  await expect.element(drawer.getByRole('combobox', { name: 'Reason they saw' })).toHaveValue('no_waba_found');
  expect(await copy('c')).toContain('\nReason seen  no_waba_found\n');
  await userEvent.keyboard('{Escape}');
  await expect.element(drawer).not.toBeInTheDocument();
  expect(await copy('c')).toContain('\nReason seen: no_waba_found\n');
  await userEvent.keyboard('3');
  await expect.element(screen.getByRole('link', { name: /^Consumed/ })).toHaveAttribute('aria-current', 'true');
  expect(await copy('{Shift>}C{/Shift}')).toMatch(/\/customers\/cus_a\?status=consumed&reason=no_waba_found$/);
});

test('the mark of what was copied of one link does not stand at the next one', async () => {
  const links = [sampleLink({ id: 'csl_1', created_at: '2026-11-18T05:00:02Z' }), sampleLink({ id: 'csl_2' })];
  const { drawer } = await renderCustomerPage('?link=csl_1', links);
  const button = drawer.getByRole('button', { name: 'Copy link to this row' });
  await expect.element(drawer.getByText('In plain words')).toBeVisible();
  const icon = () => button.element().innerHTML;
  const before = icon();
  vi.useFakeTimers({ now: noon, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  await copyBy(() => button.click());
  await expect.poll(icon).not.toBe(before);
  await userEvent.keyboard('j');
  await expect.poll(() => window.location.search).toBe('?link=csl_2');
  await expect.poll(icon).toBe(before);
});
