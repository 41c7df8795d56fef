import { useRef } from 'react';
import { BrowserRouter, Link, Route, Routes, useLocation } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { useFocusOnNewPage } from './use-focus-on-new-page.ts';

// The hook reads the window's own address, so the tests change that and put it back.
const ownAddress = window.location.href;
afterEach(() => window.history.replaceState(null, '', ownAddress));

function Pages() {
  const main = useFocusOnNewPage(useLocation().pathname);
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input aria-label="Find" ref={field} />
      <Link to="/other">To the other page</Link>
      <Link to="/third">To the third page</Link>
      <main ref={main}>
        <Routes>
          <Route path="/other" element={<h1 tabIndex={-1}>Other page</h1>} />
          <Route path="/third" element={<h1 tabIndex={-1}>Third page</h1>} />
          <Route path="*" element={<h1 tabIndex={-1}>First page</h1>} />
        </Routes>
      </main>
    </>
  );
}

async function renderPages() {
  const screen = await render(
    <BrowserRouter>
      <Pages />
    </BrowserRouter>,
  );
  const field = screen.getByRole('textbox', { name: 'Find' });
  const heading = (name: string) => screen.getByRole('heading', { name });
  const follow = (name: string) => {
    const link = screen.getByRole('link', { name }).element();
    if (link instanceof HTMLElement) link.click();
  };
  const enterField = () => {
    const element = field.element();
    if (element instanceof HTMLElement) element.focus();
  };
  return { field, heading, follow, enterField };
}

test('a new page begins at its heading, wherever the focus was before', async () => {
  const { heading, follow, enterField } = await renderPages();
  enterField();
  follow('To the other page');
  await expect.element(heading('Other page')).toHaveFocus();
  follow('To the third page');
  await expect.element(heading('Third page')).toHaveFocus();
  enterField();
  window.history.back();
  await expect.element(heading('Other page')).toHaveFocus();
});

test('who enters the field after the address has changed and before the page is drawn stays there', async () => {
  const { field, heading, follow, enterField } = await renderPages();
  const focused: string[] = [];
  const note = ({ target }: FocusEvent) => target instanceof HTMLElement && focused.push(target.innerText);
  document.addEventListener('focusin', note);
  follow('To the other page');
  enterField();
  expect(heading('First page').elements()).toHaveLength(1);
  await expect.element(heading('Other page')).toBeVisible();
  await expect.element(field).toHaveFocus();
  follow('To the third page');
  await expect.element(heading('Third page')).toHaveFocus();
  document.removeEventListener('focusin', note);
  expect(focused).toEqual(['', 'Third page']);
});
