import { Suspense } from 'react';
import { expect, test } from 'vitest';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { fetchMissed, optionalPart } from './optional-part.ts';

/** A part of a page whose server gives it out or not. */
function part() {
  const server = { isThere: false, asked: 0 };
  const Part = optionalPart<{ what: string }>(
    async () => {
      server.asked += 1;
      if (!server.isThere) throw new TypeError('Failed to fetch dynamically imported module');
      return ({ what }) => <p>The {what}</p>;
    },
    ({ what }) => <p>No {what}</p>,
  );
  const view = (isShown: boolean) => <Suspense>{isShown && <Part what="sheet" />}</Suspense>;
  return { server, view };
}

test('a part that could not be fetched is asked for again when it is shown anew', async () => {
  const { server, view } = part();
  const screen = await renderInConsole(view(true));
  await expect.element(screen.getByText('No sheet')).toBeVisible();
  await screen.rerender(view(false));
  server.isThere = true;
  await screen.rerender(view(true));
  await expect.element(screen.getByText('The sheet')).toBeVisible();
  await expect.element(screen.getByText('No sheet')).not.toBeInTheDocument();
});

test('and where it stands, once the console answers; until then what stands for it stays', async () => {
  const { server, view } = part();
  const screen = await renderInConsole(view(true));
  await expect.element(screen.getByText('No sheet')).toBeVisible();
  await fetchMissed();
  await expect.element(screen.getByText('No sheet')).toBeVisible();
  server.isThere = true;
  await fetchMissed();
  await expect.element(screen.getByText('The sheet')).toBeVisible();

  // What is not shown is not asked for.
  const { asked } = server;
  await screen.rerender(view(false));
  await fetchMissed();
  expect(server.asked).toBe(asked);
});
