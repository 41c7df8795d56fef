import type { Preferences } from './preferences.ts';

/** Keeps the page's look to the theme that is chosen, in whatever tab; the script before the first paint only begins it. */
export function followTheme(preferences: Preferences, root: HTMLElement): void {
  const show = () => {
    const theme = preferences.get('theme');
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  show();
  preferences.subscribe(show);
}
