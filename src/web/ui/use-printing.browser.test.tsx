import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { arriving } from '../testing/arriving.tsx';
import { usePrinting } from './use-printing.ts';

function Sheet() {
  return <p>{usePrinting() ? 'on paper' : 'on screen'}</p>;
}

/** What stands there when the browser has said that it will print, or has printed. */
function after(event: 'beforeprint' | 'afterprint', { container }: { container: Element }) {
  window.dispatchEvent(new Event(event));
  return container.textContent;
}

test('what is printed is drawn before the browser takes it, and goes with it', async () => {
  const screen = await render(<Sheet />);
  expect(screen.container.textContent).toBe('on screen');
  expect(after('beforeprint', screen)).toBe('on paper');
  expect(after('afterprint', screen)).toBe('on screen');
});

test('in the first moment that it stands there it is printed already', async () => {
  const { place, arrive } = arriving(<Sheet />);
  const screen = await render(place);
  await arrive();
  expect(screen.container.textContent).toBe('on screen');
  expect(after('beforeprint', screen)).toBe('on paper');
});
