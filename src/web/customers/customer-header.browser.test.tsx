import { expect, test } from 'vitest';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { CustomerHeader } from './customer-header.tsx';

test('an id that is shown in groups is copied by hand as the one word that it is', async () => {
  const customerId = 'cus_01HZX3KQ9F8W7V6T5S4R3P2N1M';
  const screen = await renderInConsole(<CustomerHeader customerId={customerId} customer={null} failure={null} />);
  const shown = screen.getByRole('definition').element().firstElementChild;
  expect(shown?.children.length, 'groups').toBeGreaterThan(6);
  const selection = window.getSelection();
  selection?.selectAllChildren(shown ?? document.body);
  expect(selection?.toString()).toBe(customerId);
});
