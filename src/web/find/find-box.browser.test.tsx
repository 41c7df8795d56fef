import { Link, useLocation } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { landingAt } from '../session/landing-at.ts';
import { sampleAsked } from '../testing/asked.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { sampleLink, samplePage } from '../testing/samples.ts';
import { FindBox } from './find-box.tsx';
import { LandingNotice } from './landing-notice.tsx';

const token = 'csl_aB3-_dEfGhIjKlMnOpQrStUv';
const linkId = 'csl_01HXYZABCDEFGHJKMNPQRSTVWX';

const seen = [
  sampleAsked('/customers', samplePage([{ id: 'cus_a', name: 'Toko Lama', email: 'lama@toko.example' }])),
  sampleAsked('/customers/cus_a/setup_links', samplePage([sampleLink({ id: linkId, token_last4: 'StUv' })])),
];

function Address() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

const page = (
  <>
    <FindBox />
    <LandingNotice />
    <Address />
  </>
);

afterEach(() => {
  vi.unstubAllGlobals();
});

test('/ and a click select what stands there; Escape closes what was found, then clears and goes back', async () => {
  const { screen } = await renderWithSession(
    <>
      <button type="button">Before</button>
      {page}
    </>,
    seen,
  );
  const field = screen.getByRole('textbox', { name: 'Find or paste…' });
  const before = screen.getByRole('button', { name: 'Before' });
  await before.click();
  await userEvent.keyboard('/');
  await expect.element(field).toHaveFocus();
  await expect.element(screen.getByText(/Nothing is sent while you type/)).toBeVisible();
  await userEvent.keyboard('nobody at all');
  await expect.element(screen.getByRole('heading', { name: 'Customer’s name or e-mail' })).toBeVisible();

  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('region')).not.toBeInTheDocument();
  await expect.element(field).toHaveFocus();
  // It is selected, so that what comes next replaces it.
  await userEvent.keyboard('toko');
  await expect.element(field).toHaveValue('toko');
  await expect.element(screen.getByRole('link', { name: /Toko Lama/ })).toBeVisible();

  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('region')).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveValue('');
  await expect.element(before).toHaveFocus();

  for (const goThere of [() => userEvent.keyboard('/'), () => field.click()]) {
    await field.fill('left there');
    await before.click();
    await goThere();
    await userEvent.keyboard('cus_new');
    await expect.element(field).toHaveValue('cus_new');
  }
});

test('a window that is left for another one keeps what was found, and a text that is begun', async () => {
  const { screen } = await renderWithSession(page, seen);
  const field = screen.getByRole('textbox', { name: 'Find or paste…' });
  await field.fill('toko l');
  // What the browser tells of a window that loses the focus and gets it back: the field stays the active element.
  field.element().dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await expect.element(screen.getByRole('link', { name: /Toko Lama/ })).toBeVisible();
  field.element().dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  await userEvent.keyboard('ama');
  await expect.element(field).toHaveValue('toko lama');
});

test('what stands in the box does not go along to another page', async () => {
  const { screen } = await renderWithSession(
    <>
      <Link to="/customers/cus_a">Elsewhere</Link>
      {page}
    </>,
    seen,
  );
  await screen.getByRole('textbox').fill('left there');
  await screen.getByRole('link', { name: 'Elsewhere' }).click();
  await expect.element(screen.getByText('/customers/cus_a', { exact: true })).toBeVisible();
  await expect.element(screen.getByRole('textbox')).toHaveValue('');
});

test.each([
  ['a link seen in this tab, by its token', token, `/customers/cus_a?link=${linkId}`],
  ['by its last four', '…StUv', `/customers/cus_a?link=${linkId}`],
  ['by its last four in other capitals', 'stuv', `/customers/cus_a?link=${linkId}`],
  ['by its id', linkId, `/customers/cus_a?link=${linkId}`],
  ['a customer by its id', 'cus_other', '/customers/cus_other'],
  ['by its name', 'toko', '/customers/cus_a'],
  ['by its e-mail', 'lama@toko.example', '/customers/cus_a'],
  ['by Kirim’s internal id', sampleLink().customer_id, '/customers/cus_a'],
  ['by where its links lead', 'https://toko.example/x', `/customers/cus_a?link=${linkId}`],
  [
    'a view of this console',
    `http://127.0.0.1:4600/customers/cus_a?status=expired&link=${linkId}`,
    `/customers/cus_a?status=expired&link=${linkId}`,
  ],
  [
    'by such an address with the reason of a failed sign-up',
    `http://127.0.0.1:4600/customers/cus_a?link=${linkId}&reason=no_waba_found`,
    `/customers/cus_a?link=${linkId}&reason=no_waba_found`,
  ],
  ['by where a sign-up ended', `?customer_id=${sampleLink().customer_id}&status=success`, '/customers/cus_a'],
])('Enter opens %s', async (_name, text, address) => {
  const { screen } = await renderWithSession(page, seen);
  await screen.getByRole('textbox').fill(text);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText(address, { exact: true })).toBeInTheDocument();
});

test.each([
  '',
  '   ',
  'support@acme.io',
  '+62 812-3456-7890',
  'https://yourapp.com/a?status=failed',
  'cus 335T',
  '../me',
])('Enter opens nothing for %j, sends nothing, and leaves it in the box', async (text) => {
  const fetched = vi.fn();
  vi.stubGlobal('fetch', fetched);
  const { screen } = await renderWithSession(page, []);
  const box = screen.getByRole('textbox', { name: 'Find or paste…' });
  await box.fill(text);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('region', { name: 'What this may be' })).toBeVisible();
  await expect.element(box).toHaveValue(text);
  await expect.element(screen.getByText('/customers', { exact: true })).toBeInTheDocument();
  expect(fetched).not.toHaveBeenCalled();
});

test('a landing address is explained on the page that it leads to', async () => {
  const { screen } = await renderWithSession(page, seen);
  await screen.getByRole('textbox').fill('https://a.example/?customer_id=cus_a&status=failed&reason=<b>odd</b>');
  await userEvent.keyboard('{Enter}');
  const card = screen.getByRole('region', { name: 'The sign-up failed' });
  await expect.element(card.getByText('<b>odd</b>')).toBeVisible();
  await expect.element(card).toHaveTextContent('Not in our dictionary yet.');
  await expectAccessible();
  await card.getByRole('button', { name: 'Dismiss' }).click();
  await expect.element(card).not.toBeInTheDocument();
});

test('a plain reason stands in the address, from which it is explained as often as that is opened', async () => {
  const { screen, session } = await renderWithSession(page, seen);
  await screen.getByRole('textbox').fill('https://a.example/?customer_id=cus_a&status=failed&reason=no_waba_found');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('/customers/cus_a?reason=no_waba_found', { exact: true })).toBeVisible();
  // What the tab keeps beside it explains nothing at an address without the reason.
  expect(landingAt('cus_a', null, session.state().landing)).toBeNull();
  await screen.unmount();

  // As after a reload, or in another tab.
  const anew = await renderWithSession(page, [], {
    at: '/customers/cus_a?status=expired&reason=no_waba_found&link=csl_1',
  });
  const card = anew.screen.getByRole('region', { name: 'The sign-up failed' });
  await expect.element(card).toHaveTextContent('no_waba_found');
  await card.getByRole('button', { name: 'Dismiss' }).click();
  await expect.element(card).not.toBeInTheDocument();
  await expect
    .element(anew.screen.getByText('/customers/cus_a?status=expired&link=csl_1', { exact: true }))
    .toBeVisible();
});

test('what is no plain reason is not explained from an address', async () => {
  const { screen } = await renderWithSession(page, [], { at: '/customers/cus_a?reason=%3Cb%3Eodd' });
  await expect.element(screen.getByText('/customers/cus_a?reason=%3Cb%3Eodd', { exact: true })).toBeVisible();
  await expect.element(screen.getByRole('region', { name: 'The sign-up failed' })).not.toBeInTheDocument();
});

test('what a text may be is listed instead of guessed', async () => {
  const { screen } = await renderWithSession(page, []);
  await screen.getByRole('textbox').fill('Toko');
  await expect.element(screen.getByRole('heading', { name: 'Link ending …Toko' })).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Customer’s name or e-mail' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Load 100 customers (1 request)' }).first()).toBeVisible();
  await expectAccessible();
});

test('customers are loaded page by page, each at its price, until there are no more', async () => {
  const customer = { id: 'cus_b', object: 'customer', name: 'Toko Baru', email: null, status: 'active' };
  const pages = [samplePage([customer], { has_more: true, next_cursor: 'next' }), samplePage([])];
  const fetched = vi.fn((_address: string) => Promise.resolve(Response.json(pages.shift()?.body)));
  vi.stubGlobal('fetch', fetched);
  const { screen } = await renderWithSession(page, []);
  await screen.getByRole('textbox').fill('nobody at all');
  await screen.getByRole('button', { name: 'Load 100 customers (1 request)' }).click();
  await screen.getByRole('button', { name: 'Load 100 more customers (1 request)' }).click();
  await expect.element(screen.getByRole('button', { name: /^Load 100/ })).not.toBeInTheDocument();
  expect(fetched.mock.calls.map(([address]) => address)).toEqual([
    '/api/v1/customers?limit=100',
    '/api/v1/customers?limit=100&cursor=next',
  ]);
});

test.each([
  ['req_01HX', /20 ms/],
  ['req_other', /Give this to Kirim support: req_other/],
  ['console-1x', /No customers are loaded in this tab yet/],
  ['…Zzzz', /No links were seen in this tab yet/],
  ['cus_new', /cus_new.*not seen in this tab yet/],
  ['+62 812-3456-7890', /no customer’s page was opened in this tab yet/],
  ['signup_cancelled', /The sign-up window of Meta was closed.*Nothing in it says whose sign-up it was/],
  ['?!', /Nobody could say what this is/],
])('%s is answered', async (text, words) => {
  const { screen } = await renderWithSession(page, [sampleAsked('/me')]);
  await screen.getByRole('textbox').fill(text);
  await expect.element(screen.getByRole('region', { name: 'What this may be' })).toHaveTextContent(words);
  await expectAccessible();
});

test('of a number it is said among whose it was looked for, and no loading is offered that could not help', async () => {
  const opened = {
    body: { data: { id: 'cus_o', name: 'Toko Baru', whatsapp_accounts: [{ phone_number: '+62 812 1' }] } },
  };
  const { screen } = await renderWithSession(page, [...seen, sampleAsked('/customers/cus_o', opened)]);
  await screen.getByRole('textbox').fill('+62 899 9999');
  const panel = screen.getByRole('region');
  await expect.element(panel).toHaveTextContent(/numbers of the 1 customer whose page was opened in this tab/);
  await expect.element(panel).toHaveTextContent(/No such number there/);
  await expect.element(screen.getByRole('button', { name: /^Load/ })).not.toBeInTheDocument();
});
