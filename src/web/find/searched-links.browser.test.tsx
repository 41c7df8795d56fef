import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { setupLinksQuery } from '../kirim/queries.ts';
import { sampleAsked } from '../testing/asked.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { sampleLinks, samplePage } from '../testing/samples.ts';
import { FindBox } from './find-box.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

const customer = { id: 'cus_a', name: 'Toko Lama', email: null };
const seen = [sampleAsked('/customers', samplePage([customer])), sampleAsked('/customers/cus_a', samplePage([]))];

/** Two full pages of a list that were read long ago, under one status or under none: Kirim may hold more. */
function oldPages(from: number) {
  const first = samplePage(sampleLinks(50, from), { has_more: true, next_cursor: 'next' });
  return { pages: [first, samplePage(sampleLinks(50, from + 50))], pageParams: [null, 'next'] };
}

/** Looks for an ending with the one customer that this tab knows, whose lists under these statuses are loaded and old. */
async function search(...loaded: (SetupLinkStatus | null)[]) {
  const { screen, queries } = await renderWithSession(<FindBox />, seen);
  for (const [index, status] of loaded.entries()) {
    queries.setQueryData(setupLinksQuery(customer.id, status).queryKey, oldPages(index * 100), { updatedAt: 0 });
  }
  await screen.getByRole('textbox').fill('…Zzzz');
  await expect.element(screen.getByRole('textbox', { name: 'Whose is it? Customer of …Zzzz' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  return screen;
}

function answer(next: () => Response) {
  const fetched = vi.fn((_address: string) => Promise.resolve(next()));
  vi.stubGlobal('fetch', fetched);
  return () => fetched.mock.calls.map(([address]) => address.replace('/api/v1/customers/cus_a/setup_links', ''));
}

const empty = () => Response.json(samplePage([]).body);

test('what is loaded is searched as it is, however old, and the rest is read at its price', async () => {
  const asked = answer(empty);
  const screen = await search(null, 'expired');
  await expect.element(screen.getByText(/^None of the 200 links Kirim returned for Toko Lama/)).toBeVisible();
  expect(asked()).toEqual([]);
  await expect.element(screen.getByText(/be older than the 50 Kirim lists/)).toBeVisible();
  // The field and then the button are gone: the focus is where their answer stands.
  await expect.poll(() => document.activeElement?.textContent).toMatch(/^None of the 200 links/);
  await screen.getByRole('button', { name: 'Search each status (3 requests)' }).click();
  await expect.poll(() => document.activeElement?.textContent).toMatch(/^None of the 200 links.*Nor does any/);
  await expect.element(screen.getByText(/Nor does any that Kirim returned for each status/)).toBeVisible();
  expect(asked()).toEqual(['?status=active', '?status=consumed', '?status=revoked']);
});

test('where all is loaded, nothing is offered at a price', async () => {
  const asked = answer(empty);
  const screen = await search(null, 'active', 'consumed', 'expired', 'revoked');
  await expect.element(screen.getByText(/Nor does any that Kirim returned for each status/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /^Search each status/ })).not.toBeInTheDocument();
  expect(asked()).toEqual([]);
});

test('a status that fails is said, and asked for again alone', async () => {
  let failures = 1;
  const asked = answer(() => (failures-- > 0 ? Response.json({}, { status: 403 }) : empty()));
  const screen = await search(null, 'active', 'expired', 'revoked');
  await screen.getByRole('button', { name: 'Search each status (1 request)' }).click();
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText(/Nor does any that Kirim returned for each status/)).toBeVisible();
  expect(asked()).toEqual(['?status=consumed', '?status=consumed']);
});

test('of a list that is complete it is said that there are no others, and nothing more is offered at a price', async () => {
  const asked = answer(() => Response.json(samplePage(sampleLinks(3)).body));
  const screen = await search();
  await expect
    .element(screen.getByText(/^None of the 3 links of Toko Lama ends in …Zzzz, and there were no others at/))
    .toBeVisible();
  await expect.element(screen.getByText(/50 Kirim lists/)).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: /^Search each status/ })).not.toBeInTheDocument();
  expect(asked()).toEqual(['']);
  // Four letters may be a name as well, so that the field of whose link it is waits to be gone to; then it is meant.
  await screen.getByRole('textbox').first().fill('zzzz');
  const chooser = screen.getByRole('textbox', { name: 'Whose is it? Customer of …zzzz' });
  await chooser.click();
  await userEvent.keyboard('{Enter}');
  await screen.getByRole('button', { name: 'Another customer' }).click();
  await expect.element(chooser).toHaveFocus();
});

test('of one that has more pages it is said that the link may be on them', async () => {
  answer(() => Response.json(samplePage(sampleLinks(50), { has_more: true, next_cursor: 'next' }).body));
  const screen = await search();
  await expect.element(screen.getByText(/be among older ones that are not loaded/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Search each status (4 requests)' })).toBeVisible();
});
