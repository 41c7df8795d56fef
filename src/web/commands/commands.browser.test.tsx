import { useLocation } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import { CustomerResponse } from '../../contract/customer.ts';
import type { ShortcutKey } from '../copy/shortcut-words.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { customerQuery } from '../kirim/queries.ts';
import { createPreferences } from '../session/preferences.ts';
import { sampleAsked } from '../testing/asked.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { samplePage } from '../testing/samples.ts';
import { Commands } from './commands.tsx';

const done = vi.fn();

function Key({ name, label }: { name: ShortcutKey | null; label?: string }) {
  useShortcut(name, (text) => done(name ?? label, text), { ...(label !== undefined && { label }) });
  return null;
}

function Address() {
  return <output>{useLocation().pathname}</output>;
}

const page = (
  <>
    <Key name="/" />
    <Key name="r" />
    <Key name="2" />
    <Key name={null} label="Export 12" />
    <button type="button">Before</button>
    <Commands />
    <Address />
  </>
);
const opened = {
  data: {
    id: 'cus_a',
    object: 'customer',
    name: 'Toko Lama',
    email: null,
    status: 'active',
    archived_at: null,
    team_id: 'team_1',
    created_at: '2026-06-05T00:00:00Z',
    updated_at: '2026-06-05T00:00:00Z',
    whatsapp_accounts: [],
  },
  request_id: 'req_1',
};
const seen = [
  sampleAsked('/customers', samplePage([{ id: 'cus_a', name: 'Toko Lama', email: null }])),
  sampleAsked('/customers/cus_a/setup_links'),
];

async function renderPage() {
  const preferences = createPreferences(null);
  const rendered = await renderWithSession(page, seen, { preferences });
  rendered.screen.getByRole('button', { name: 'Before' }).element().focus();
  return { ...rendered, preferences };
}

beforeEach(() => {
  done.mockReset();
});

test('? shows which keys work here, and the switch turns the single ones off', async () => {
  const { screen, preferences } = await renderPage();
  await userEvent.keyboard('?');
  const sheet = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect.element(sheet.getByRole('listitem').filter({ hasText: 'Refresh the newest' })).toHaveTextContent(/r$/);
  await expect.element(sheet.getByRole('listitem').filter({ hasText: 'Customers' })).toHaveTextContent(/gthenc$/);
  await expect.element(sheet.getByText('Load more')).not.toBeInTheDocument();
  await expect.element(sheet.getByText('Export 12')).not.toBeInTheDocument();
  await expectAccessible();

  await userEvent.keyboard('r2');
  expect(done).not.toHaveBeenCalled();
  await sheet.getByRole('checkbox', { name: 'Single keys' }).click();
  expect(preferences.get('singleKeys')).toBe('off');
  await userEvent.keyboard('{Escape}');
  await expect.element(sheet).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Before' })).toHaveFocus();
  await userEvent.keyboard('r2?d');
  expect(done).not.toHaveBeenCalled();
  await screen.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect.element(sheet.getByRole('checkbox', { name: 'Single keys' })).not.toBeChecked();
});

test('a sheet that is longer than the window scrolls within its frame', async () => {
  await browser.viewport(414, 300);
  const { screen } = await renderPage();
  await userEvent.keyboard('?');
  const last = screen.getByText('Refresh the newest').element();
  last.scrollIntoView({ block: 'nearest' });
  const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
  expect(bottomOf(last)).toBeLessThan(bottomOf(screen.getByRole('dialog').element()));
  await browser.viewport(414, 896);
});

test('the sheet has its size from the first, and its words a frame later', async () => {
  const { screen } = await renderPage();
  const sizes: { width: number; height: number; words: string }[] = [];
  const look = () => {
    for (const sheet of document.querySelectorAll<HTMLElement>('[role=dialog]')) {
      const { width, height } = sheet.getBoundingClientRect();
      const words = [...sheet.querySelectorAll('li')].map((line) => line.textContent).join(' ');
      if (width > 0) sizes.push({ width, height, words });
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  await userEvent.keyboard('?');
  await expect.element(screen.getByText('Refresh the newest')).toBeVisible();
  look();
  observer.disconnect();
  expect(sizes[0]?.words.trim()).toBe('');
  expect(sizes.at(-1)?.words).toContain('Refresh the newest');
  expect(new Set(sizes.map(({ width, height }) => `${width}x${height}`)).size).toBe(1);
});

test('Tab goes round in the sheet, and a click beside it closes it and does nothing else', async () => {
  const { screen } = await renderPage();
  await userEvent.keyboard('?');
  const sheet = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const close = sheet.getByRole('button', { name: 'Close' });
  await expect.element(close).toHaveFocus();
  await userEvent.tab({ shift: true });
  await expect.element(sheet.getByRole('checkbox', { name: 'Single keys' })).toHaveFocus();
  await userEvent.tab();
  await expect.element(close).toHaveFocus();

  const before = screen.getByRole('button', { name: 'Before' });
  const pressed = vi.fn();
  before.element().addEventListener('click', pressed);
  const { left, top } = before.element().getBoundingClientRect();
  await userEvent.click(document.body, { position: { x: left + 4, y: top + 4 } });
  await expect.element(sheet).not.toBeInTheDocument();
  expect(pressed).not.toHaveBeenCalled();
  await expect.element(before).toHaveFocus();
});

test('d changes the rows and says so; g and then c goes to the customers, with anything between it does not', async () => {
  const { screen, preferences } = await renderPage();
  await userEvent.keyboard('d');
  expect(preferences.get('density')).toBe('compact');
  await expect.element(screen.getByText('Compact rows')).toBeInTheDocument();
  await userEvent.keyboard('d');
  expect(preferences.get('density')).toBe('comfortable');

  await userEvent.keyboard('{Control>}k{/Control}cus_b{Enter}');
  await expect.element(screen.getByText('/customers/cus_b')).toBeVisible();
  await userEvent.keyboard('grc');
  await expect.element(screen.getByText('/customers/cus_b')).toBeVisible();
  expect(done).toHaveBeenCalledExactlyOnceWith('r', undefined);
  await userEvent.keyboard('gc');
  await expect.element(screen.getByText('/customers', { exact: true })).toBeVisible();
});

test('the palette: the focus stays in its field, arrows choose, Enter does it once the palette is gone', async () => {
  const { screen } = await renderPage();
  await userEvent.keyboard('{Control>}k{/Control}');
  const field = screen.getByRole('combobox', { name: 'Commands' });
  await expect.element(screen.getByRole('option', { name: /Toko Lama/ })).toHaveAttribute('aria-selected', 'true');
  const chosen = () =>
    document.getElementById(field.element().getAttribute('aria-activedescendant') ?? '')?.textContent;
  expect(chosen()).toContain('Toko Lama');
  await expectAccessible();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(chosen).toBe('The second filter2');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  await expect.poll(chosen).toBe('Comfortable or compact rowsd');
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(chosen).toContain('Toko Lama');
  await expect.element(field).toHaveFocus();

  await userEvent.keyboard('newest');
  await expect.poll(chosen).toBe('Refresh the newestr');
  expect(done).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => done).toHaveBeenCalledExactlyOnceWith('r', undefined);
  await expect.element(field).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Before' })).toHaveFocus();

  await userEvent.keyboard('{Control>}k{/Control}export');
  await expect.poll(chosen).toBe('Export 12');
  await userEvent.keyboard('{Enter}');
  expect(done).toHaveBeenLastCalledWith('Export 12', undefined);
});

test('Esc and Ctrl K close the palette; a click does what Enter does', async () => {
  const { screen } = await renderPage();
  const field = screen.getByRole('combobox');
  for (const key of ['{Escape}', '{Control>}k{/Control}']) {
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard(key);
    await expect.element(field).not.toBeInTheDocument();
    await expect.element(screen.getByRole('button', { name: 'Before' })).toHaveFocus();
  }
  await userEvent.keyboard('{Control>}k{/Control}');
  await screen.getByRole('option', { name: /Toko Lama/ }).click();
  await expect.element(screen.getByText('/customers/cus_a', { exact: true })).toBeVisible();
});

test('a live token and a key are cut within the event that brought them, and what the palette can’t tell goes to the find box', async () => {
  const { screen } = await renderPage();
  await userEvent.keyboard('{Control>}k{/Control}');
  const field = screen.getByRole('combobox');
  await field.fill('see csl_aB3-_dEfGhIjKlMnOpQrStUv');
  await expect.element(field).toHaveValue('…StUv');
  await expect.element(screen.getByText(/^That was a link’s secret token/)).toBeVisible();
  await field.fill('kdv_live_0123456789abcdef');
  await expect.element(field).toHaveValue('');
  await expect.element(screen.getByText(/^That looked like a Kirim API key/)).toBeVisible();
  await field.fill('req_01HX');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => done).toHaveBeenCalledExactlyOnceWith('/', 'req_01HX');
});

test('the display menu sets what it names, and offers the customer’s zone only where there is one', async () => {
  const preferences = createPreferences(null);
  const { screen, queries } = await renderWithSession(page, [], { preferences, at: '/customers/cus_a' });
  await screen.getByRole('button', { name: 'Display' }).click();
  await expectAccessible();
  await screen.getByRole('group', { name: 'Theme' }).getByRole('radio', { name: 'Dark' }).click();
  await screen.getByRole('radio', { name: 'UTC' }).click();
  await screen.getByRole('radio', { name: 'Bahasa Indonesia' }).click();
  expect([preferences.get('theme'), preferences.get('zone'), preferences.get('language')]).toEqual([
    'dark',
    'utc',
    'id',
  ]);
  await userEvent.keyboard('d');
  expect(preferences.get('density')).toBe('comfortable');

  const zone = screen.getByRole('radio', { name: 'The customer’s zone' });
  await expect.element(zone).not.toBeInTheDocument();
  const { meta } = samplePage([]);
  for (const [timezone, isOffered] of [
    ['Mars/Olympus', 0],
    ['Asia/Makassar', 1],
  ] as const) {
    const body = CustomerResponse.parse({ ...opened, data: { ...opened.data, metadata: { timezone } } });
    queries.setQueryData(customerQuery('cus_a').queryKey, { body, meta });
    await expect.poll(() => zone.elements().length).toBe(isOffered);
  }
});
