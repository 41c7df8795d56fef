import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CopyProvider } from '../copy/copy-context.tsx';
import { indonesian } from '../copy/indonesian.ts';
import { answerSession, budi } from '../testing/answer-session.ts';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { PartMissing } from './part-missing.tsx';
import { createWaits, WaitsContext } from './waits.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const refuse = () => Promise.reject(new TypeError('Failed to fetch'));

test.each([
  ['the network is down', false, 'You’re offline. This part of the page comes by itself', []],
  ['the server does not answer', true, 'The console’s server doesn’t answer', ['Try again']],
])('when %s, that is what is said', async (_, onLine, said, buttons) => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(onLine);
  vi.stubGlobal('fetch', refuse);
  const screen = await renderInConsole(<PartMissing />);
  await expect.element(screen.getByRole('alert')).toHaveTextContent(said);
  expect(
    screen
      .getByRole('button')
      .elements()
      .map((button) => button.textContent),
  ).toEqual(buttons);
});

test('when the server answers, and so lacks the part, a reload is offered; in Indonesian as well', async () => {
  answerSession(budi);
  const screen = await renderInConsole(<PartMissing />);
  await expect.element(screen.getByRole('alert')).toHaveTextContent('doesn’t have this part of the page any more');
  await expect.element(screen.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  await screen.rerender(
    <CopyProvider dictionary={indonesian}>
      <PartMissing />
    </CopyProvider>,
  );
  await expect.element(page.getByRole('alert')).toHaveTextContent('kemungkinan konsol telah diperbarui');
});

test('what is said follows the connection', async () => {
  vi.stubGlobal('fetch', refuse);
  const waits = createWaits();
  const screen = await renderInConsole(
    <WaitsContext value={waits}>
      <PartMissing />
    </WaitsContext>,
  );
  await expect.element(screen.getByRole('alert')).toHaveTextContent('doesn’t answer');
  answerSession(budi);
  waits.change({ reachedAt: 1 });
  await expect.element(screen.getByRole('alert')).toHaveTextContent('The console’s server answers');
});
