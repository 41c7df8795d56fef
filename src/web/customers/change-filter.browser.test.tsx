import { useSearchParams } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { isSetupLinkStatus } from '../../contract/setup-link.ts';
import { sampleCustomers } from '../testing/answer-customers.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { noon, sampleLinks, samplePage } from '../testing/samples.ts';
import { CustomersPage } from './customers-page.tsx';
import { readFilter } from './search-params.ts';
import { SetupLinksSection } from './setup-links-section.tsx';

beforeEach(async () => {
  await page.viewport(1_280, 800);
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Two pages of rows at Kirim, and none under a filter. Gives the requests, each as its query. */
function answerTwoPages(pageOf: (index: number) => object[]): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    const { searchParams } = new URL(address, 'http://localhost');
    searchParams.delete('limit');
    asked.push(`${searchParams}`);
    const index = Number(searchParams.get('cursor') ?? 0);
    const end = { has_more: index === 0, next_cursor: index === 0 ? '1' : null };
    const { body } = searchParams.has('status') ? samplePage([]) : samplePage(pageOf(index), end);
    return Promise.resolve(Response.json(body));
  });
  return asked;
}

function LinksUnderFilter() {
  const [params] = useSearchParams();
  const { status } = readFilter(params, isSetupLinkStatus);
  return <SetupLinksSection customerId="cus_a" name="Warung Sari Rasa" isConnected={false} status={status} />;
}

test('back under a filter that was read a while ago, of the links the newest alone are read again, and no row goes', async () => {
  // With each read there is one more new link, so that others slide to the next page.
  let reads = 0;
  const asked = answerTwoPages((index) => {
    reads += 1;
    return sampleLinks(50, index * 50 - reads);
  });
  const { screen } = await renderWithSession(<LinksUnderFilter />, [], { at: '/customers/cus_a' });
  const filter = (word: string) => screen.getByRole('navigation').getByRole('link', { name: word });
  await screen.getByRole('button', { name: 'Load more links' }).click();
  await expect.element(screen.getByRole('rowheader')).toHaveLength(99);

  await filter('Revoked').click();
  await expect.element(screen.getByRole('button', { name: 'Updated just now' })).toBeVisible();
  await expect.element(screen.getByRole('heading', { level: 3 })).toBeVisible();
  vi.setSystemTime(noon + 20_000);
  await filter('All').click();
  await expect.element(screen.getByRole('rowheader')).toHaveLength(101);
  expect(asked).toEqual(['', 'cursor=1', 'status=revoked', '']);
});

test('so it is with customers: the top is read again, which two new ones have pushed down by then', async () => {
  let reads = 0;
  const asked = answerTwoPages((index) => {
    reads += 1;
    return sampleCustomers(3, index * 3 - reads);
  });
  const { screen } = await renderWithSession(<CustomersPage />, [], { at: '/customers' });
  const filter = (word: string) => screen.getByRole('navigation').getByRole('link', { name: word });
  await screen.getByRole('button', { name: /^Load more/ }).click();
  await expect.element(screen.getByRole('rowheader')).toHaveLength(5);

  await filter('Archived').click();
  await expect.element(screen.getByRole('heading', { name: 'No archived customers' })).toBeVisible();
  vi.setSystemTime(noon + 20_000);
  await filter('All').click();
  await expect.element(screen.getByRole('rowheader')).toHaveLength(7);
  await filter('Suspended').click();
  await expect.poll(() => asked).toEqual(['', 'cursor=1', 'status=archived', '', 'status=suspended']);
});

test('what All knew stands beside the other filters for 60 s, and not for a second longer', async () => {
  answerTwoPages((index) => sampleLinks(50, index * 50));
  const { screen } = await renderWithSession(<LinksUnderFilter />, [], { at: '/customers/cus_a', now: Date.now });
  const filter = (word: string) => screen.getByRole('navigation').getByRole('link', { name: word });
  await expect.element(filter('Active')).toHaveTextContent('Active50+');
  vi.setSystemTime(noon + 46_000);
  await filter('Revoked').click();
  await expect.element(filter('Revoked')).toHaveTextContent('Revoked0');
  vi.setSystemTime(noon + 59_000);
  await expect.element(filter('Active')).toHaveTextContent('Active50+');
  vi.setSystemTime(noon + 60_000);
  // Sooner than the clock of the page ticks: within a second.
  await expect.element(filter('Active'), { timeout: 3_000 }).toHaveTextContent(/^Active$/);
  await expect.element(filter('All')).toHaveTextContent(/^All$/);
});

test.each([
  [
    'links',
    '/customers/cus_a',
    'Revoked',
    <LinksUnderFilter key="links" />,
    /^0 revoked links$/,
    /^50 loaded · more available$/,
  ],
  [
    'customers',
    '/customers',
    'Archived',
    <CustomersPage key="customers" />,
    /^0 customers$/,
    /^3 customers loaded · more available$/,
  ],
])('of %s, what a chosen filter holds is said, and nothing of what was there at first', async (...given) => {
  const [, at, word, part, none, all] = given;
  answerTwoPages((index) => (at === '/customers' ? sampleCustomers(3, index * 3) : sampleLinks(50, index * 50)));
  const { screen } = await renderWithSession(part, [], { at });
  const filter = (name: string) => screen.getByRole('navigation').getByRole('link', { name });
  const said = screen.getByRole('status').last();
  await expect.element(screen.getByRole('button', { name: /^Load more/ })).toBeVisible();
  await expect.element(said).toHaveTextContent(/^$/);
  await filter(word).click();
  await expect.element(said).toHaveTextContent(none);
  await filter('All').click();
  await expect.element(said).toHaveTextContent(all);
});
