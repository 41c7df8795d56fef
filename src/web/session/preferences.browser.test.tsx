import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { followLook } from './follow-look.ts';
import { browserStore, createPreferences } from './preferences.ts';
import { PreferencesContext, usePreference } from './preferences-context.tsx';

beforeEach(() => localStorage.clear());

function Density() {
  return <p>{usePreference('density')[0]}</p>;
}

test('what is chosen is shown at once, kept, and known to the next page', async () => {
  const preferences = createPreferences(browserStore());
  const screen = await render(
    <PreferencesContext value={preferences}>
      <Density />
    </PreferencesContext>,
  );
  await expect.element(screen.getByText('comfortable')).toBeVisible();
  preferences.set('density', 'compact');
  await expect.element(screen.getByText('compact')).toBeVisible();
  expect(createPreferences(browserStore()).get('density')).toBe('compact');
  expect(Object.keys(localStorage)).toEqual(['tautan.density']);
});

test('the standard choice leaves nothing behind', () => {
  const preferences = createPreferences(browserStore());
  preferences.set('zone', 'utc');
  preferences.set('zone', 'computer');
  expect(localStorage.length).toBe(0);
});

test.each(['', 'purple', '__proto__', '{"a":1}'])('a kept %j that is no choice counts as none', (kept) => {
  localStorage.setItem('tautan.theme', kept);
  expect(createPreferences(browserStore()).get('theme')).toBe('system');
});

test('what another tab chooses or clears is followed; what other programs write is not', () => {
  const preferences = createPreferences(browserStore());
  const listener = vi.fn();
  const stop = preferences.subscribe(listener);
  const tell = (key: string | null) => window.dispatchEvent(new StorageEvent('storage', { key }));

  preferences.set('language', 'id');
  localStorage.setItem('tautan.language', 'en-GB');
  tell('tautan.language');
  expect(preferences.get('language')).toBe('en-GB');
  localStorage.clear();
  tell(null);
  expect(preferences.get('language')).toBe('system');
  expect(listener).toHaveBeenCalledTimes(3);

  tell('somebody.else');
  stop();
  tell(null);
  expect(listener).toHaveBeenCalledTimes(3);
});

test.each([
  ['keeps nothing', null],
  [
    'refuses',
    {
      getItem: () => raise(),
      setItem: () => raise(),
      removeItem: () => raise(),
    },
  ],
])('in a browser that %s a choice holds for this page', (_, store) => {
  const preferences = createPreferences(store);
  preferences.set('singleKeys', 'off');
  expect(preferences.get('singleKeys')).toBe('off');
  expect(preferences.get('theme')).toBe('system');
});

test('the page has the theme that is chosen, and that of the system where none is', () => {
  const preferences = createPreferences(browserStore());
  const root = document.createElement('div');
  localStorage.setItem('tautan.theme', 'dark');
  followLook(preferences, root);
  expect(root.dataset.theme).toBe('dark');
  preferences.set('theme', 'light');
  expect(root.dataset.theme).toBe('light');
  preferences.set('theme', 'system');
  expect(root.dataset.theme).toBeUndefined();
});

function raise(): never {
  throw new DOMException('not here', 'SecurityError');
}
