import { useLocation } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answerCustomers, sampleCustomer, sampleCustomers } from '../testing/answer-customers.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { sampleFault } from '../testing/samples.ts';
import { CustomersPage } from './customers-page.tsx';

const token = 'csl_aB3-_dEfGhIjKlMnOpQrStUv';

const three = [
  sampleCustomer(),
  sampleCustomer({ id: 'cus_b', name: 'Warung Bu Yanti', email: 'halo@warung.example', status: 'pending' }),
  sampleCustomer({ id: 'cus_c', name: 'Klinik Sehat', email: null, status: 'archived' }),
];

function Address() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

async function renderPage(at = '/customers') {
  const { screen } = await renderWithSession(
    <>
      <CustomersPage />
      <Address />
    </>,
    [],
    { at },
  );
  const names = () =>
    screen
      .getByRole('rowheader')
      .elements()
      .map((cell) => cell.querySelector('a')?.textContent);
  return { screen, names, field: screen.getByRole('searchbox') };
}

beforeEach(async () => {
  await page.viewport(1_280, 800);
});
afterEach(() => vi.unstubAllGlobals());

test('the views are links with their numbers, and the filter goes to Kirim', async () => {
  const asked = answerCustomers([{ data: three }, 'never']);
  const { screen, names } = await renderPage();
  await expect.element(screen.getByText('3 customers', { exact: true })).toBeVisible();
  const links = screen.getByRole('navigation', { name: 'Filter by status' }).getByRole('link');
  expect(links.elements().map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['All3', '/customers'],
    ['Not connected yet1', '/customers?status=pending'],
    ['Connected1', '/customers?status=active'],
    ['Suspended0', '/customers?status=suspended'],
    ['Archived1', '/customers?status=archived'],
  ]);
  await userEvent.keyboard('5');
  await expect.element(screen.getByText('/customers?status=archived')).toBeInTheDocument();
  // What All knew stands there while Kirim is asked.
  expect(names()).toEqual(['Klinik Sehat']);
  await expect.element(screen.getByText('1 customer among those already loaded · Checking with Kirim…')).toBeVisible();
  await expect.poll(() => asked).toEqual(['/customers?limit=100', '/customers?status=archived&limit=100']);
});

test('a status that nobody knows is said, leaves the address and is not sent', async () => {
  const asked = answerCustomers([{ data: three }]);
  const { screen } = await renderPage('/customers?status=paused');
  await expect.element(screen.getByText(/a status we don’t know \(“paused”\). Showing all customers/)).toBeVisible();
  await expect.element(screen.getByText('/customers', { exact: true })).toBeInTheDocument();
  expect(asked).toEqual(['/customers?limit=100']);
});

test.each([
  ['WARUNG', 'Warung Bu Yanti'],
  ['lama@toko', 'Toko Lama'],
  [' sehat ', 'Klinik Sehat'],
])('%j is found by name or e-mail among what is loaded, without a request or an address', async (text, name) => {
  const asked = answerCustomers([{ data: three }]);
  const { screen, names, field } = await renderPage();
  await expect.element(screen.getByText('Searching the 3 loaded customers.')).toBeVisible();
  await field.fill(text);
  await expect.element(screen.getByText('1 of the 3 loaded customers matches.').first()).toBeVisible();
  expect(names()).toEqual([name]);
  await expect.element(screen.getByText('/customers', { exact: true })).toBeInTheDocument();
  expect(asked).toHaveLength(1);
});

test('by keyboard: f goes to the search, the arrow to the rows, Enter opens the first', async () => {
  answerCustomers([{ data: three }]);
  const { screen, field } = await renderPage();
  await expect.element(screen.getByText('Toko Lama')).toBeVisible();
  await userEvent.keyboard('f');
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(screen.getByRole('link', { name: 'Toko Lama' })).toHaveFocus();
  await userEvent.keyboard('j');
  await expect.element(screen.getByRole('link', { name: 'Warung Bu Yanti' })).toHaveFocus();
  await userEvent.keyboard('fklinik{Enter}');
  await expect.element(screen.getByText('/customers/cus_c', { exact: true })).toBeInTheDocument();
});

test('a live token is cut to its last four within the event that brought it, and of a key nothing stays', async () => {
  const asked = answerCustomers([{ data: three }]);
  const values: string[] = [];
  const note = ({ target }: Event) => values.push(target instanceof HTMLInputElement ? target.value : '');
  document.addEventListener('input', note);
  const { screen, field } = await renderPage();
  await field.fill(`https://app.kirimdev.com/onboard/${token}`);
  expect(values).toEqual(['…StUv']);
  await expect.element(screen.getByRole('status').last()).toHaveTextContent('Only its last 4 characters were kept');
  await field.fill('kdv_live_0123456789abcdef');
  document.removeEventListener('input', note);
  expect(values).toEqual(['…StUv', '']);
  await expect.element(screen.getByRole('status').last()).toHaveTextContent('looked like a Kirim API key');
  expect(document.documentElement.outerHTML).not.toContain(token);
  expect(asked).toHaveLength(1);
});

test('no match is said of what is loaded alone, and can be cleared', async () => {
  answerCustomers([{ data: three, next: 'next' }]);
  const { screen, names, field } = await renderPage();
  await field.fill('nobody');
  await expect.element(screen.getByRole('heading', { name: 'None of the loaded customers matches' })).toBeVisible();
  await expect.element(screen.getByText(/Kirim has more customers/)).toBeVisible();
  await expectAccessible();
  await screen.getByRole('button', { name: 'Clear the search' }).click();
  await expect.element(field).toHaveFocus();
  await expect.element(field).toHaveValue('');
  expect(names()).toHaveLength(3);
});

test.each([
  ['all of them', { data: three }, '3 customers', 'That’s all 3 customers.'],
  ['the first page', { data: three, next: 'a' }, '3 customers loaded · more available', null],
  ['one full page', { data: sampleCustomers(100) }, '100 customers loaded · Kirim may hold more', /may list no more/],
  ['some that can’t be read', { data: three, dropped: 2 }, '3 of 5 customers readable', 'That’s all 5 customers.'],
])('%s: the number claims what is known', async (_name, answer, summary, ending) => {
  answerCustomers([answer]);
  const { screen } = await renderPage();
  await expect.element(screen.getByText(summary, { exact: true })).toBeVisible();
  if (ending !== null) await expect.element(screen.getByText(ending)).toBeVisible();
});

test.each([
  ['', 'No customers yet'],
  ['?status=pending', 'Nobody is waiting to connect'],
  ['?status=active', 'No customer is connected yet'],
  ['?status=suspended', 'No suspended customers'],
  ['?status=archived', 'No archived customers'],
])('no customers under %j are said to be none only once Kirim said so', async (search, title) => {
  answerCustomers([sampleFault('kirim_quota_exceeded'), { data: [] }]);
  const { screen } = await renderPage(`/customers${search}`);
  await expect.element(screen.getByRole('alert')).toHaveTextContent('quota is used up');
  await expect.element(screen.getByText(title)).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Check again' }).click();
  await expect.element(screen.getByRole('heading', { name: title })).toBeVisible();
  await expectAccessible();
});

test('c copies what is on screen, or the failure, and Shift+c its address', async () => {
  const copied = vi.fn();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => Promise.resolve(copied(text)));
  answerCustomers([{ data: three }, sampleFault('kirim_forbidden')]);
  const { screen } = await renderPage();
  await expect.element(screen.getByText('3 customers', { exact: true })).toBeVisible();
  await userEvent.keyboard('c');
  await expect.element(screen.getByText('Details of this view copied')).toBeVisible();
  expect(copied.mock.lastCall?.[0]).toMatch(/^Customers — All\n3 customers\nRead: .* UTC\nView: http.*\/customers$/);
  await userEvent.keyboard('{Shift>}C{/Shift}');
  await expect.element(screen.getByText('Link to this view copied')).toBeVisible();
  expect(copied.mock.lastCall?.[0]).toMatch(/^http.*\/customers$/);

  await userEvent.keyboard('5');
  await expect.element(screen.getByText('This key isn’t allowed to see that').first()).toBeVisible();
  await userEvent.keyboard('c');
  expect(copied.mock.lastCall?.[0]).toMatch(
    /^This key isn’t allowed to see that\nWhen: .*\/customers\?status=archived$/s,
  );
  vi.restoreAllMocks();
});
