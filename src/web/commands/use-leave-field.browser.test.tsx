import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useShortcut } from '../keys/use-shortcut.ts';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { useLeaveField } from './use-leave-field.ts';

function Page({ isDrawerOpen, onKey }: { isDrawerOpen: boolean; onKey: () => void }) {
  useLeaveField();
  useShortcut('r', onKey);
  return (
    <>
      <input aria-label="Find" />
      <input type="search" aria-label="Search" />
      {isDrawerOpen && <section data-drawer-beside />}
    </>
  );
}

test('Escape leaves a field, whose letters are keys again; a search that holds a text is cleared before', async () => {
  let pressed = 0;
  const screen = await renderInConsole(<Page isDrawerOpen={false} onKey={() => (pressed += 1)} />);
  const find = screen.getByRole('textbox');
  await find.fill('toko');
  await userEvent.keyboard('{Escape}');
  await expect.element(find).not.toHaveFocus();
  await expect.element(find).toHaveValue('toko');
  await userEvent.keyboard('r');
  expect(pressed).toBe(1);

  const search = screen.getByRole('searchbox');
  await search.fill('toko');
  await userEvent.keyboard('{Escape}');
  await expect.element(search).toHaveFocus();
  await expect.element(search).toHaveValue('');
  await userEvent.keyboard('{Escape}');
  await expect.element(search).not.toHaveFocus();
});

test('while a drawer stands beside the page, Escape is its own', async () => {
  const screen = await renderInConsole(<Page isDrawerOpen onKey={() => {}} />);
  await screen.getByRole('textbox').click();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('textbox')).toHaveFocus();
});
