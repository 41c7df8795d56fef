import { useRef, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ShortcutKey } from '../copy/shortcut-words.ts';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { ShortcutsProvider } from './shortcuts-provider.tsx';
import { useShortcut } from './use-shortcut.ts';

function Key({ name, action }: { name: ShortcutKey; action: () => void }) {
  useShortcut(name, action);
  return null;
}

async function renderKeys(names: readonly ShortcutKey[], areSingleOff = () => false) {
  const pressed: string[] = [];
  const screen = await renderInConsole(
    <ShortcutsProvider areSingleOff={areSingleOff}>
      {names.map((name) => (
        <Key key={name} name={name} action={() => pressed.push(name)} />
      ))}
      <button type="button">A button</button>
      <input aria-label="A field" />
      <select aria-label="A choice" />
      <p contentEditable suppressContentEditableWarning>
        A text
      </p>
    </ShortcutsProvider>,
  );
  return { screen, pressed };
}

test('a letter, a letter with Shift, a sign and a named key do what they were given to do', async () => {
  const { pressed } = await renderKeys(['c', 'Shift+c', '/', 'Escape']);
  await userEvent.keyboard('c{Shift>}C{/Shift}/{Escape}x');
  expect(pressed).toEqual(['c', 'Shift+c', '/', 'Escape']);
});

test('with Caps Lock on, a letter is still that letter', async () => {
  const { pressed } = await renderKeys(['c', 'Shift+c']);
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'C', bubbles: true }));
  expect(pressed).toEqual(['c']);
});

test.each(['input', 'select', '[contenteditable]'])(
  '%s takes letters and signs for itself, but not Escape',
  async (field) => {
    const { screen, pressed } = await renderKeys(['c', '/', 'Escape']);
    screen.container.querySelector<HTMLElement>(field)?.focus();
    await userEvent.keyboard('c/{Escape}');
    expect(pressed).toEqual(['Escape']);
  },
);

test.each(['Control', 'Meta', 'Alt'])('with %s held, a key belongs to the browser', async (modifier) => {
  const { pressed } = await renderKeys(['c']);
  const held = { ctrlKey: modifier === 'Control', metaKey: modifier === 'Meta', altKey: modifier === 'Alt' };
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true, ...held }));
  expect(pressed).toEqual([]);
});

test('Ctrl K and ⌘ K are one, in a field too, and neither with Shift nor with Alt', async () => {
  const { screen, pressed } = await renderKeys(['Mod+k', 'k']);
  screen.container.querySelector('input')?.focus();
  await userEvent.keyboard('{Control>}k{/Control}{Meta>}k{/Meta}{Control>}{Shift>}k{/Shift}{/Control}');
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, altKey: true, bubbles: true }));
  expect(pressed).toEqual(['Mod+k', 'Mod+k']);
});

test('with single keys off, letters, digits and signs do nothing; the others still do', async () => {
  let areOff = true;
  const { pressed } = await renderKeys(['c', 'Shift+c', '1', '/', 'Escape', 'ArrowDown', 'Mod+k'], () => areOff);
  const all = 'c{Shift>}C{/Shift}1/{Escape}{ArrowDown}{Control>}k{/Control}';
  await userEvent.keyboard(all);
  expect(pressed.splice(0)).toEqual(['Escape', 'ArrowDown', 'Mod+k']);
  areOff = false;
  await userEvent.keyboard(all);
  expect(pressed).toHaveLength(7);
});

test('what somebody else has dealt with is left alone, and so is half a character', async () => {
  const { pressed } = await renderKeys(['c']);
  const taken = new KeyboardEvent('keydown', { key: 'c', bubbles: true, cancelable: true });
  taken.preventDefault();
  document.dispatchEvent(taken);
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true, isComposing: true }));
  expect(pressed).toEqual([]);
});

test('the latest part that asked for a key has it, until it is gone', async () => {
  const page = vi.fn();
  const drawer = vi.fn();
  const screen = await renderInConsole(<Key name="c" action={page} />);
  await screen.rerender(
    <>
      <Key name="c" action={page} />
      <Key key="drawer" name="c" action={drawer} />
    </>,
  );
  await userEvent.keyboard('c');
  expect([page.mock.calls.length, drawer.mock.calls.length]).toEqual([0, 1]);
  await screen.rerender(<Key name="c" action={page} />);
  await userEvent.keyboard('c');
  expect([page.mock.calls.length, drawer.mock.calls.length]).toEqual([1, 1]);
});

test('what lies beside the page has its keys before the page, whichever of the two came last', async () => {
  const page = vi.fn();
  const drawer = vi.fn();
  function Drawer() {
    const layer = useRef<HTMLElement>(null);
    useShortcut('c', drawer, { within: layer });
    return <section ref={layer} />;
  }
  const screen = await renderInConsole(<Drawer />);
  await screen.rerender(
    <>
      <Drawer />
      <Key key="page" name="c" action={page} />
    </>,
  );
  await userEvent.keyboard('c');
  expect([page.mock.calls.length, drawer.mock.calls.length]).toEqual([0, 1]);
});

test('a key that is not meant at the moment of the press is left to others', async () => {
  const rows = vi.fn();
  const page = vi.fn();
  let isMeant = false;
  function Rows() {
    useShortcut('j', rows, { isMeant: () => isMeant });
    return null;
  }
  await renderInConsole(
    <>
      <Key name="j" action={page} />
      <Rows />
    </>,
  );
  await userEvent.keyboard('j');
  expect([page.mock.calls.length, rows.mock.calls.length]).toEqual([1, 0]);
  isMeant = true;
  await userEvent.keyboard('j');
  expect([page.mock.calls.length, rows.mock.calls.length]).toEqual([1, 1]);
});

function WithDialog({ onPage, onDialog }: { onPage: () => void; onDialog: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useShortcut('c', onPage);
  useShortcut('y', onDialog, { within: dialog });
  return (
    <>
      <button
        type="button"
        onClick={() => {
          dialog.current?.showModal();
          setIsOpen(true);
        }}
      >
        {isOpen ? 'Opened' : 'Open'}
      </button>
      <dialog ref={dialog}>Something to decide</dialog>
    </>
  );
}

test('while a dialog is open, only its own keys work', async () => {
  const onPage = vi.fn();
  const onDialog = vi.fn();
  const screen = await renderInConsole(<WithDialog onPage={onPage} onDialog={onDialog} />);
  await screen.getByRole('button', { name: 'Open' }).click();
  await userEvent.keyboard('cy');
  expect([onPage.mock.calls.length, onDialog.mock.calls.length]).toEqual([0, 1]);
});
