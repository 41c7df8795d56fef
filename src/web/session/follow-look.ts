import type { Preferences } from './preferences.ts';

/** Shows the page in the theme that is chosen now. */
export function showLook(preferences: Preferences, root: HTMLElement): void {
  const theme = preferences.get('theme');
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

/** Keeps the page's look to what is chosen, in whatever tab; the script before the first paint only begins it. */
export function followLook(preferences: Preferences, root: HTMLElement): void {
  const show = () => showLook(preferences, root);
  show();
  preferences.subscribe(show);
}
