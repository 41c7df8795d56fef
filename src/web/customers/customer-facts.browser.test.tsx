import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CustomerDetail } from '../../contract/customer.ts';
import { sampleCustomer } from '../testing/answer-customers.ts';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { CustomerFacts } from './customer-facts.tsx';
import { CustomerHeader } from './customer-header.tsx';
import { FactCounts } from './fact-counts.tsx';

const accounts = ['+62811', '+62812'].map((phone_number) => ({
  phone_number_id: phone_number,
  phone_number,
  name: 'Toko Sari',
  status: 'connected',
  onboarded_at: '2026-02-05T03:00:00Z',
}));

afterEach(() => void vi.restoreAllMocks());

async function renderHeader(more: Partial<CustomerDetail> = {}) {
  const customer = { ...sampleCustomer(), whatsapp_accounts: accounts, ...more };
  const screen = await renderInConsole(<CustomerHeader customerId="cus_a" customer={customer} failure={null} />);
  await expect.element(screen.getByRole('button', { name: 'Actions for this customer' })).toBeVisible();
  return screen;
}

/** What was copied, in order. */
function copied(): string[] {
  const texts: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    texts.push(text);
    return Promise.resolve();
  });
  return texts;
}

test.each([
  ['at the edge of a narrow window', 320],
  ['in a wide one', 1_280],
])('the numbers open %s within it, each with name, status and day, and Esc closes them', async (_name, width) => {
  await page.viewport(width, 700);
  const screen = await renderHeader();
  const button = screen.getByRole('button', { name: '2 numbers' });
  await button.click();
  const box = screen.getByRole('region', { name: 'WhatsApp numbers' });
  await expect
    .element(box.getByRole('listitem').first())
    .toHaveTextContent('+62811Toko Sari · connected · connected 5 Feb 2026');
  const { left, right } = box.element().getBoundingClientRect();
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(width);
  await userEvent.keyboard('{Escape}');
  await expect.element(box).not.toBeInTheDocument();
  await expect.element(button).toHaveFocus();
});

test('metadata is counted, and opened it is sorted by key, shown as text and copied value by value, without a live token', async () => {
  const texts = copied();
  const token = `csl_${'a'.repeat(20)}W9_x`;
  const metadata = { zone: '<b>x</b>', crm_id: 'CRM-1', seats: 12, list: [true], pasted: token };
  const screen = await renderHeader({ metadata });
  await screen.getByRole('button', { name: '5 fields' }).click();
  const box = screen.getByRole('region', { name: 'Metadata' });
  expect(
    box
      .getByRole('term')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(['crm_id', 'list', 'pasted', 'seats', 'zone']);
  expect(
    box
      .getByRole('definition')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(['CRM-1', '[true]', 'csl_…W9_x', '12', '<b>x</b>']);
  await box.getByRole('button', { name: 'Copy crm_id' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('crm_id copied');
  await box.getByRole('button', { name: 'Copy pasted' }).click();
  await expect.poll(() => texts).toEqual(['CRM-1', 'csl_…W9_x']);
});

test.each([null, {}])('of the metadata %j nothing is said', async (metadata) => {
  const screen = await renderHeader({ metadata });
  await expect.element(screen.getByText(/field/)).not.toBeInTheDocument();
});

test('a name that is cut on screen is copied whole, and a mail program is one step away', async () => {
  const texts = copied();
  const name = 'Toko Sari '.repeat(19).trim();
  const screen = await renderHeader({ name });
  await screen.getByRole('button', { name: 'Actions for this customer' }).click();
  const box = screen.getByRole('region', { name: 'Actions for this customer' });
  await box.getByRole('button', { name: 'Copy name' }).click();
  await expect.poll(() => texts).toEqual([name]);
  await expect
    .element(box.getByRole('link', { name: 'Write an e-mail' }))
    .toHaveAttribute('href', 'mailto:lama%40toko.example');
});

test.each([null, 'a b@toko.example', 'lama@toko.example?bcc=x@evil.example', 'lama@toko.example,x@evil.example'])(
  'no mail program is offered for the address %j',
  async (email) => {
    const screen = await renderHeader({ email });
    await screen.getByRole('button', { name: 'Actions for this customer' }).click();
    await expect.element(screen.getByRole('button', { name: 'Copy name' })).toBeVisible();
    await expect.element(screen.getByRole('link')).not.toBeInTheDocument();
  },
);

test('nothing moves when what can be opened takes the place of what is only told', async () => {
  await page.viewport(320, 700);
  const customer = { ...sampleCustomer({ metadata: { crm_id: '1' } }), whatsapp_accounts: accounts };
  const created = <p>Created</p>;
  const placesOf = async (facts: ReactNode) => {
    const screen = await renderInConsole(<dl className="flex flex-wrap gap-x-6 gap-y-1">{facts}</dl>);
    const shown = [...(screen.container.querySelector('dl')?.children ?? [])];
    const places = shown
      .map((fact) => fact.getBoundingClientRect())
      .map(({ x, y, width, height }) => [x, y, width, height]);
    await screen.unmount();
    return places;
  };
  const before = await placesOf(<FactCounts customer={customer} created={created} />);
  expect(before).toHaveLength(4);
  expect(await placesOf(<CustomerFacts customer={customer} created={created} />)).toEqual(before);
});
