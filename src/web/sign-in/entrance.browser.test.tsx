import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Fault, FaultKind } from '../../contract/fault.ts';
import { answerSession, budi } from '../testing/answer-session.ts';
import { sampleAsked } from '../testing/asked.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { setTabHidden } from '../testing/hide-tab.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { noon, sampleFault } from '../testing/samples.ts';
import { Entrance } from './entrance.tsx';

const view = '/customers/cus_a?status=expired&link=csl_1';
const answered = sampleAsked('/customers/cus_a');
const refused = (kind: FaultKind, more: Partial<Fault> = {}) =>
  sampleAsked('/customers/cus_a', { body: null, fault: sampleFault(kind, { message: '', ...more }) });
let now = noon;

beforeEach(() => {
  now = noon;
  answerSession(null);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function renderEntrance(requests: Parameters<typeof renderWithSession>[1]) {
  const pages = (
    <Routes>
      <Route element={<Entrance />}>
        <Route path="*" element={<a href="#row">A row</a>} />
      </Route>
    </Routes>
  );
  return renderWithSession(pages, requests, { at: view, now: () => now });
}

function pass(seconds: number) {
  now += seconds * 1_000;
  // The page's clock tells the time when the tab is looked at again.
  setTabHidden(false);
}

test('an address that is opened without a session asks to sign in, and leads back to it', async () => {
  const { screen } = await renderEntrance([refused('session_expired')]);
  await expect.element(screen.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
  const href = `/auth/sign-in?${new URLSearchParams({ to: view })}`;
  await expect.element(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', href);
  await expectAccessible();
  await expect.element(screen.getByText('A row')).not.toBeInTheDocument();
  expect(document.title).toBe('Sign in · Tautan');
});

test('a session that ends in the middle of work leaves the rows, and is said once above them', async () => {
  const { screen, session } = await renderEntrance([answered]);
  const row = screen.getByRole('link', { name: 'A row' }).element();
  session.record(refused('session_expired'));
  session.record(refused('session_expired', { message: 'Call 0800 to sign in.' }));
  const banner = screen.getByRole('region', { name: 'You’ve been signed out' });
  await expect.element(banner.getByRole('alert')).toHaveTextContent(/straight back to this view/);
  await expect.element(banner.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible();
  await expect.element(banner.getByRole('link', { name: 'Sign in in a new tab' })).toHaveAttribute('target', '_blank');
  await expectAccessible();
  expect(screen.getByRole('link', { name: 'A row' }).element(), 'the same element').toBe(row);
});

test('after a minute they are out of sight and out of reach, and Escape does not bring them back', async () => {
  const { screen, session } = await renderEntrance([answered, refused('session_expired')]);
  await expect.element(screen.getByRole('region', { name: 'You’ve been signed out' })).toBeVisible();
  pass(59);
  await expect.element(screen.getByRole('link', { name: 'A row' })).toBeInTheDocument();
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  pass(1);
  const dialog = screen.getByRole('dialog', { name: 'You’ve been signed out' });
  await expect.element(dialog).toBeVisible();
  await userEvent.keyboard('{Escape}{Escape}{Escape}');
  await expectAccessible();
  await expect.element(dialog).toBeVisible();
  const ground = (...of: [Element, string?]) => getComputedStyle(...of).backgroundColor;
  expect(ground(dialog.element(), '::backdrop'), 'what hides them, by whatever browser').toBe(ground(document.body));
  // As in a browser that does not know the attribute.
  dialog.element().removeAttribute('closedby');
  await userEvent.keyboard('{Escape}{Escape}{Escape}');
  await expect.element(dialog).toBeVisible();
  await userEvent.keyboard('{Tab}{Tab}{Tab}');
  const row = screen.getByRole('link', { name: 'A row' }).element();
  if (row instanceof HTMLElement) row.focus();
  expect(document.activeElement).not.toBe(row);
  expect(dialog.element().contains(document.activeElement) || document.activeElement === document.body).toBe(true);
  session.record(answered);
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(screen.getByRole('link', { name: 'A row' })).toBeVisible();
});

test('while only the service fails that says who they are, the rows stay in sight and it can be asked again', async () => {
  const { screen } = await renderEntrance([answered, refused('login_unavailable')]);
  const banner = screen.getByRole('region', { name: 'Signing in isn’t possible right now' });
  await expect.element(banner).toBeVisible();
  pass(600);
  const server = answerSession(budi);
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => server.asked).toEqual(['/api/session']);
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
});

test('who has no role is told whom to ask, in the words of the console’s server, and can leave', async () => {
  const { screen } = await renderEntrance([refused('no_role', { message: 'Ask it-desk@warung.example.\u202e' })]);
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Ask it-desk@warung.example.\ufffd');
  await expectAccessible();
  const leave = screen.getByRole('button', { name: 'Sign out, to use another account' });
  expect(leave.element().closest('form')?.getAttribute('action')).toBe('/auth/sign-out');
});

test('somebody who may come in is refused one thing where they asked for it, and not the whole page', async () => {
  const server = answerSession(budi);
  const { screen, queries } = await renderEntrance([answered, refused('no_role')]);
  await expect.element(screen.getByRole('link', { name: 'A row' })).toBeVisible();
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  expect(server.asked).toEqual(['/api/session']);
  server.setSession(null);
  await queries.refetchQueries();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('no access to this console');
});

test('after signing out nothing of the page is left', async () => {
  const { screen, session } = await renderEntrance([answered]);
  session.signOut();
  // Another tab may look before this one, and be told the same.
  session.record(refused('session_expired'));
  await expect.element(screen.getByRole('heading', { name: 'You’ve signed out' })).toBeVisible();
  await expectAccessible();
  await expect.element(screen.getByText('A row')).not.toBeInTheDocument();
});
