import { expect, test } from 'vitest';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { noon, sampleLink } from '../testing/samples.ts';
import { EmptyLinks } from './empty-links.tsx';

const dayMs = 24 * 60 * 60 * 1_000;
const ago = (days: number) => new Date(noon - days * dayMs).toISOString();

test.each([
  ['ran out days ago', { status: 'expired', expires_at: ago(5) }, 'The last one, …Wv_b, ran out 5 d ago.'],
  ['ran out long ago', { status: 'expired', expires_at: ago(20) }, 'The last one, …Wv_b, ran out on 3 Nov 2026.'],
  ['was used days ago', { status: 'consumed', consumed_at: ago(3) }, 'The last one, …Wv_b, was used 3 d ago.'],
  ['was used long ago', { status: 'consumed', consumed_at: ago(40) }, 'The last one, …Wv_b, was used on 14 Oct 2026.'],
  ['was used nobody knows when', { status: 'consumed', consumed_at: null }, 'The last one, …Wv_b, was used.'],
  ['was revoked', { status: 'revoked' }, 'The last one, …Wv_b, was revoked.'],
])('where no link works, the last one that %s is named, and can be viewed', async (_name, more, words) => {
  const newest = sampleLink(more);
  const screen = await renderInConsole(
    <EmptyLinks customerId="cus_a" name="Warung" isConnected={false} status="active" end="complete" newest={newest} />,
  );
  const text = screen
    .getByRole('paragraph')
    .element()
    .textContent?.replace(/Link ending[^,]*/, '');
  expect(text).toBe(`Warung can’t sign up until a new link exists. ${words}`);
  await expect
    .element(screen.getByRole('link', { name: /^View/ }))
    .toHaveAttribute('href', `/customers/cus_a?link=${newest.id}`);
});

test.each([
  ['nothing is known of the others', null],
  ['the last one works, or did a moment ago', sampleLink()],
])('where %s, nothing is said of them', async (_name, newest) => {
  const screen = await renderInConsole(
    <EmptyLinks customerId="cus_a" name="Warung" isConnected={false} status="active" end="complete" newest={newest} />,
  );
  await expect.element(screen.getByRole('paragraph')).toHaveTextContent(/until a new link exists\.$/);
});

test.each([
  [true, 'No setup links', []],
  [false, 'No setup links yet', ['Copy customer id']],
])('connected (%s): %s, and only who is not needs something to go on with', async (isConnected, title, buttons) => {
  const screen = await renderInConsole(
    <EmptyLinks customerId="cus_a" name="Warung" status={null} end="complete" newest={null} {...{ isConnected }} />,
  );
  await expect.element(screen.getByRole('heading', { name: title, exact: true })).toBeVisible();
  expect(
    screen
      .getByRole('button')
      .elements()
      .map((button) => button.textContent),
  ).toEqual(buttons);
});
