import { useQuery } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Session } from '../../contract/session.ts';
import { listenToRequests } from '../api/asked-request.ts';
import { customerQuery } from '../kirim/queries.ts';
import { createRecentCustomers } from '../session/recent-customers.ts';
import { RecentCustomersContext } from '../session/recent-customers-context.tsx';
import { refusalOf } from '../session/refusal-of.ts';
import { answerSession, budi } from '../testing/answer-session.ts';
import { sampleAsked } from '../testing/asked.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { sampleFault } from '../testing/samples.ts';
import { Account } from './account.tsx';

let other: BroadcastChannel;
let heard: unknown[];

beforeEach(() => {
  heard = [];
  other = new BroadcastChannel('tautan-sign-in');
  other.onmessage = ({ data }) => heard.push(data);
});

afterEach(() => {
  other.close();
  listenToRequests(() => {});
  vi.unstubAllGlobals();
});

const menuName = /^Signed in as/;

function Customer() {
  const { data, refetch } = useQuery(customerQuery('cus_a'));
  return (
    <button type="button" onClick={() => void refetch()}>
      {data?.body.data.name ?? 'No customer'}
    </button>
  );
}

/** A tab in which somebody is signed in and sees a customer, with another tab beside it. */
async function renderTab() {
  const server = answerSession(budi);
  const recent = createRecentCustomers(null);
  recent.add({ id: 'cus_a', name: 'Warung Sari Rasa' });
  const tab = await renderWithSession(
    <RecentCustomersContext value={recent}>
      <Account />
      <Customer />
    </RecentCustomersContext>,
  );
  listenToRequests(tab.session.record);
  const { screen } = tab;
  await screen.getByRole('button', { name: /customer|Warung/ }).click();
  await expect.element(screen.getByRole('button', { name: 'Warung Sari Rasa' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: menuName })).toBeVisible();
  await expect.poll(() => heard).toEqual(['changed']);
  heard.length = 0;
  server.asked.length = 0;
  return { ...tab, server, recent };
}

/** Has the page stay where it is until the end of the test; gives how often it would have begun anew. */
function withoutReloads() {
  let reloads = 0;
  const stay = (event: NavigateEvent) => {
    if (event.navigationType === 'reload') reloads += 1;
    event.preventDefault();
  };
  window.navigation.addEventListener('navigate', stay);
  onTestFinished(() => window.navigation.removeEventListener('navigate', stay));
  return () => reloads;
}

const isRefused = ({ session }: Awaited<ReturnType<typeof renderTab>>) => refusalOf(session.state()) !== null;

test('a tab that finds itself signed out has the others look', async () => {
  const tab = await renderTab();
  tab.server.setSession(null);
  await tab.screen.getByRole('button', { name: 'Warung Sari Rasa' }).click();
  await expect.poll(() => heard).toEqual(['changed']);
  await expect.element(tab.screen.getByRole('button', { name: menuName })).not.toBeInTheDocument();
  expect(tab.server.asked).toEqual(['/api/v1/customers/cus_a']);
});

test('a tab that is told looks once, and tells nobody of what it was told', async () => {
  const tab = await renderTab();
  tab.server.setSession(null);
  other.postMessage('changed');
  await expect.poll(() => isRefused(tab)).toBe(true);
  await expect.element(tab.screen.getByRole('button', { name: menuName })).not.toBeInTheDocument();
  await expect.element(tab.screen.getByRole('button', { name: 'Warung Sari Rasa' })).toBeVisible();
  expect(tab.server.asked).toEqual(['/api/session']);
  expect(heard).toEqual([]);
});

test('when the person signs in again in another tab, this one asks again for what was refused', async () => {
  const tab = await renderTab();
  tab.server.setSession(null);
  await tab.screen.getByRole('button', { name: 'Warung Sari Rasa' }).click();
  await expect.poll(() => isRefused(tab)).toBe(true);
  tab.server.asked.length = 0;
  tab.server.setSession(budi);
  other.postMessage('changed');
  await expect.poll(() => isRefused(tab)).toBe(false);
  await expect.poll(() => tab.server.asked).toEqual(['/api/session', '/api/v1/customers/cus_a']);
  await expect.element(tab.screen.getByRole('button', { name: menuName })).toBeVisible();
});

test('a tab that was opened without a session goes on when somebody signs in in another', async () => {
  const server = answerSession(null);
  const { screen, session } = await renderWithSession(
    <>
      <Account />
      <Customer />
    </>,
    [sampleAsked('/me', { body: null, fault: sampleFault('session_expired') })],
  );
  listenToRequests(session.record);
  await expect.poll(() => heard).toEqual(['changed']);
  server.setSession(budi);
  other.postMessage('changed');
  await expect.element(screen.getByRole('button', { name: menuName })).toBeVisible();
  await expect.poll(() => server.asked).toContain('/api/v1/customers/cus_a');
});

test('when the person signs out in another tab, nothing that was read stays in this one', async () => {
  const tab = await renderTab();
  other.postMessage('signed-out');
  await expect.element(tab.screen.getByRole('button', { name: 'No customer' })).toBeVisible();
  expect(tab.session.state()).toMatchObject({ requests: [], landing: null });
  expect(
    JSON.stringify(
      tab.queries
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data ?? null),
    ),
  ).not.toContain('Warung');
  expect(isRefused(tab)).toBe(true);
  expect(tab.server.asked).toEqual([]);
});

test('the person’s own signing out is told to the others as this tab leaves the page and forgets, when the server has ended it', async () => {
  const tab = await renderTab();
  await tab.screen.getByRole('button', { name: menuName }).click();
  const stay = (event: Event) => event.preventDefault();
  document.addEventListener('submit', stay);
  await tab.screen.getByRole('button', { name: 'Sign out' }).click();
  document.removeEventListener('submit', stay);
  expect(heard).toEqual([]);
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  // Then that this tab, which stays here, is let in no more.
  await expect.poll(() => heard).toEqual(['signed-out', 'changed']);
  await expect.element(tab.screen.getByRole('button', { name: 'No customer' })).toBeVisible();
  expect(tab.session.state().requests).toEqual([]);
  expect(tab.recent.list()).toEqual([]);
});

test.each([
  ['another role', { ...budi, person: { name: 'budi@warung.example', role: 'operator' } }, ['cus_a']],
  ['another name', { ...budi, person: { name: 'wati@warung.example', role: 'viewer' } }, []],
] satisfies [string, Session, string[]][])(
  'a tab that hears of %s for its person begins anew, and remembers customers of nobody else',
  async (_, next, remembered) => {
    const tab = await renderTab();
    const reloads = withoutReloads();
    tab.server.setSession(next);
    other.postMessage('changed');
    await expect.poll(reloads).toBe(1);
    expect(tab.recent.list().map(({ id }) => id)).toEqual(remembered);
    expect(heard).toEqual([]);
  },
);

test('a tab that hears of the same person and role goes on as it was', async () => {
  const tab = await renderTab();
  const reloads = withoutReloads();
  other.postMessage('changed');
  await expect.poll(() => tab.server.asked).toEqual(['/api/session']);
  await expect.element(tab.screen.getByRole('button', { name: menuName })).toBeVisible();
  expect(reloads()).toBe(0);
  expect(tab.recent.list()).toHaveLength(1);
});

test('what is no word of the console’s is not heeded', async () => {
  const tab = await renderTab();
  for (const word of ['', 'Signed-Out', null, { word: 'signed-out' }]) other.postMessage(word);
  other.postMessage('changed');
  await expect.poll(() => tab.server.asked).toEqual(['/api/session']);
  expect(isRefused(tab)).toBe(false);
});
