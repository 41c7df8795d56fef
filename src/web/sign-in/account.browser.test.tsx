import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Session } from '../../contract/session.ts';
import { answerSession, budi } from '../testing/answer-session.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { Account } from './account.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

async function renderAccount(current: Session | null) {
  const server = answerSession(current);
  return { server, ...(await renderWithSession(<Account />)) };
}

test('who is signed in stands there, and by the keyboard what they may do, until when, and the way out', async () => {
  const { screen } = await renderAccount(budi);
  const menu = screen.getByRole('button', { name: 'Signed in as budi@warung.example' });
  await expect.element(menu).toBeVisible();
  await userEvent.keyboard('{Tab}{Enter}');
  const account = screen.getByRole('region', { name: 'Your sign-in' });
  await expect.element(account).toHaveTextContent('Viewer. You can look at everything');
  await expect.element(account).toHaveTextContent('Mon 23 Nov, 22:00');
  await userEvent.keyboard('{Tab}');
  const signOut = account.getByRole('button', { name: 'Sign out' });
  await expect.element(signOut).toHaveFocus();
  const form = signOut.element().closest('form');
  expect(form?.method).toBe('post');
  expect(form?.getAttribute('action')).toBe('/auth/sign-out');
  await userEvent.keyboard('{Escape}');
  await expect.element(menu).toHaveFocus();
  await expect.element(account).not.toBeInTheDocument();
});

test('a name that is not what it looks like shows its marks', async () => {
  const person = { name: 'budi\u202e@warung.example', role: 'operator' } as const;
  const { screen } = await renderAccount({ ...budi, person });
  await expect.element(screen.getByRole('button', { name: /budi\ufffd@warung/ })).toBeVisible();
});

test('behind a proxy that knows people, signing out is not the console’s to do', async () => {
  const { screen } = await renderAccount({ ...budi, mode: 'proxy-jwt', ends_at: null });
  await screen.getByRole('button', { name: /^Signed in as/ }).click();
  await expect.element(screen.getByRole('region', { name: 'Your sign-in' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Sign out' })).not.toBeInTheDocument();
});

test.each([
  ['a viewer', budi, 10],
  ['an operator', { ...budi, person: { name: 'Wati', role: 'operator' } } satisfies Session, undefined],
])('%s may read so many pages of a list', async (_name, current, pages) => {
  const { screen, session } = await renderAccount(current);
  await expect.element(screen.getByRole('button', { name: /^Signed in as/ })).toBeVisible();
  expect(session.state().pageLimit?.pages).toBe(pages);
});

test.each([
  ['without sign-in', { mode: 'none', person: null, ends_at: null } satisfies Session],
  ['where nobody is', null],
])('%s there is nobody to name', async (_name, current) => {
  const { screen, server } = await renderAccount(current);
  await expect.poll(() => server.asked).toEqual(['/api/session']);
  await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
});
