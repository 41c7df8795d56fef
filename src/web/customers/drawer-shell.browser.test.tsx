import { useRef, useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { DrawerShell } from './drawer-shell.tsx';

/** A drawer to open and to close, beside as many rows as there is room for. */
function Openable() {
  const layer = useRef<HTMLElement>(null);
  const [isOpen, setIsOpen] = useState(true);
  return (
    <main tabIndex={-1}>
      <a href="#row" data-row-link="csl_1">
        Row
      </a>
      <button type="button" onClick={() => setIsOpen(true)}>
        Open
      </button>
      {isOpen && (
        <DrawerShell
          layer={layer}
          shown={{ linkId: 'csl_1', nextId: null }}
          title="Link …Wvqb"
          buttons={
            <button type="button" onClick={() => setIsOpen(false)}>
              Close
            </button>
          }
          footer={<footer className="p-4">The foot</footer>}
          onClose={() => setIsOpen(false)}
        >
          {Array.from({ length: 80 }, (_, index) => `Line ${index}`).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </DrawerShell>
      )}
    </main>
  );
}

test.each([
  ['beside the page', 'region', 1_280],
  ['over the page', 'dialog', 800],
] as const)(
  'a drawer %s is seen leaving, as it was, while the page goes on without it',
  async (_where, role, width) => {
    await page.viewport(width, 600);
    const screen = await renderInConsole(<Openable />);
    const drawer = screen.getByRole(role, { name: 'Link …Wvqb' });
    await expect.element(drawer).toBeVisible();
    const element = drawer.element();
    await screen.getByText('Line 79').element().scrollIntoView();
    const place = element.children[1]?.scrollTop;
    expect(place).toBeGreaterThan(0);

    let leaving: Animation[] = [];
    element.addEventListener('animationstart', (event) => {
      if (!(event instanceof AnimationEvent) || event.animationName !== 'leave') return;
      leaving = element.getAnimations();
      for (const animation of leaving) animation.pause();
    });
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => leaving.length).toBe(1);
    expect(element).toHaveAttribute('inert');
    expect(element.children[1]?.scrollTop).toBe(place);
    expect(leaving[0]?.effect?.getTiming()).toMatchObject({ duration: 120 });
    // Nobody meets it but by the eye, and what is under it is at hand.
    await expect.element(drawer).not.toBeInTheDocument();
    await expect.element(screen.getByRole('link', { name: 'Row' })).toHaveFocus();
    await screen.getByRole('button', { name: 'Open' }).click();
    await expect.element(drawer).toBeVisible();
    expect(drawer.element()).not.toBe(element);

    leaving[0]?.finish();
    await expect.poll(() => element.isConnected).toBe(false);
  },
);

const row = (
  <a href="#other" data-row-link="csl_2">
    Other row
  </a>
);

test.each([
  [
    'the caption of the table',
    <table key="rows">
      <caption>Links</caption>
      <tbody>
        <tr>
          <th>{row}</th>
        </tr>
      </tbody>
    </table>,
    'Links',
  ],
  [
    'the list',
    <ul key="rows">
      <li>{row}</li>
    </ul>,
    'Other row',
  ],
  ['the heading of the page', <p key="rows">No links</p>, 'Warung Sari Rasa'],
])('the focus of a drawer whose link has no row returns to %s', async (_name, rows, focused) => {
  const screen = await renderInConsole(
    <>
      <h1>Warung Sari Rasa</h1>
      {rows}
      <Openable />
    </>,
  );
  await expect.element(screen.getByRole('heading', { name: 'Link …Wvqb' })).toHaveFocus();
  screen.getByRole('link', { name: 'Row', exact: true }).element().removeAttribute('data-row-link');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.activeElement?.textContent).toBe(focused);
});

test('a click on the text of a drawer beside the page leaves the focus in it, so that it returns to the row', async () => {
  await page.viewport(1_280, 600);
  const screen = await renderInConsole(<Openable />);
  const drawer = screen.getByRole('region', { name: 'Link …Wvqb' });
  await drawer.getByText('Line 2', { exact: true }).click();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('link', { name: 'Row' })).toHaveFocus();
});

test('a press beside a drawer that lies over the page closes it, and a selection that ends there does not', async () => {
  await page.viewport(800, 600);
  const screen = await renderInConsole(<Openable />);
  const drawer = screen.getByRole('dialog', { name: 'Link …Wvqb' });
  await expect.element(drawer).toBeVisible();
  const dialog = drawer.element();
  const press = (on: Element) => on.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  const letGo = () => dialog.dispatchEvent(new MouseEvent('click', { bubbles: true }));

  press(drawer.getByText('Line 1', { exact: true }).element());
  letGo();
  await drawer.getByText('Line 2', { exact: true }).click();
  await expect.element(drawer).toBeVisible();
  press(dialog);
  letGo();
  await expect.element(drawer).not.toBeInTheDocument();
});

/** Whether a text can be read in the window as it is, whole and with nothing over it. */
function isReadable(text: Element): boolean {
  const { left, top, bottom } = text.getBoundingClientRect();
  const isOn = (y: number) => document.elementFromPoint(left + 2, y) === text;
  return top >= 0 && bottom <= window.innerHeight && isOn(top + 1) && isOn(bottom - 1);
}

test.each([[200], [256]])('in a window of 320 by %i, as at four times the size, all of it scrolls', async (height) => {
  await page.viewport(320, height);
  const screen = await renderInConsole(<Openable />);
  const drawer = screen.getByRole('dialog', { name: 'Link …Wvqb' });
  await expect.element(drawer).toBeVisible();
  const lines = [40, 41, 42, 43, 44].map((line) => drawer.getByText(`Line ${line}`, { exact: true }).element());
  lines[2]?.scrollIntoView({ block: 'center' });
  await expect.poll(() => lines.map(isReadable)).toEqual([true, true, true, true, true]);
  drawer.getByText('The foot').element().scrollIntoView();
  await expect.poll(() => isReadable(drawer.getByText('The foot').element())).toBe(true);
  const place = drawer.element().scrollTop;
  expect(place).toBeGreaterThan(0);
  const element = drawer.element();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => element.hasAttribute('inert')).toBe(true);
  expect(element.scrollTop).toBe(place);
  await expect.poll(() => element.isConnected).toBe(false);
});
