import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { moved, painted } from '../testing/moved.ts';
import { watchScrolling } from './watch-scrolling.ts';

const page = document.createElement('div');
const look = vi.fn<(isByPerson: boolean) => void>();
let stop: () => void;

beforeEach(async () => {
  page.style.height = '5000px';
  document.body.append(page);
  window.scrollTo(0, 0);
  // What the test before has moved is told with the next frame.
  await painted();
  stop = watchScrolling(look);
});
afterEach(() => {
  stop();
  page.remove();
});

/** Resolves to what was said while the document was moved. */
async function seen(move: () => unknown, until?: 'scroll'): Promise<boolean[]> {
  look.mockClear();
  await moved(move, until);
  expect(look).toHaveBeenCalled();
  return look.mock.calls.map(([isByPerson]) => isByPerson);
}
const wheel = (y: number) => userEvent.wheel(page, { delta: { y } });

test('a wheel turned downwards is a person, upwards it is not towards the end', async () => {
  expect(await seen(() => wheel(300))).toContain(true);
  expect(await seen(() => wheel(-100))).not.toContain(true);
});

test.each(['{PageDown}', '{End}', '{ArrowDown}'])('so is the key %s', async (key) => {
  expect(await seen(() => userEvent.keyboard(key))).toContain(true);
});

test('a touch that moves is a person', async () => {
  document.dispatchEvent(new Event('touchmove'));
  expect(await seen(() => window.scrollBy(0, 200))).toContain(true);
});

test('what the page itself moves is not, nor after a key that does something else', async () => {
  expect(await seen(() => window.scrollBy(0, 200))).not.toContain(true);
  await userEvent.keyboard('r');
  expect(await seen(() => window.scrollBy(0, 200))).not.toContain(true);
});

test('rows that come in above move what is read, but nobody has scrolled', async () => {
  expect(await seen(() => wheel(300))).toContain(true);
  const above = document.createElement('div');
  above.style.height = '400px';
  const { scrollY } = window;
  expect(await seen(() => page.before(above), 'scroll')).not.toContain(true);
  expect(window.scrollY).toBe(scrollY + 400);
  above.remove();
});

test('what was done before it began does not count, and after its end nothing is said', async () => {
  await seen(() => wheel(200));
  stop();
  look.mockClear();
  stop = watchScrolling(look);
  expect(await seen(() => window.scrollBy(0, 200))).not.toContain(true);

  stop();
  look.mockClear();
  window.scrollBy(0, 200);
  await painted();
  expect(look).not.toHaveBeenCalled();
});
