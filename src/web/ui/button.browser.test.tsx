import { expect, test } from 'vitest';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { Button } from './button.tsx';

test('under the mouse a button changes its ground softly, and nothing else: its outline has its own colour at once', async () => {
  const screen = await renderInConsole(<Button>Check again</Button>);
  expect(getComputedStyle(screen.getByRole('button').element()).transitionProperty).toBe('background-color');
});
