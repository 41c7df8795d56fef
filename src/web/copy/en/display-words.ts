/** One language's words of the display menu: the settings of this browser and their choices. */
export type DisplayWords = {
  title: string;
  text: string;
  theme: { title: string; choices: Record<'system' | 'light' | 'dark', string> };
  density: { title: string; choices: Record<'comfortable' | 'compact', string> };
  zone: { title: string; choices: Record<'computer' | 'utc' | 'customer', string> };
  loadMore: { title: string; choices: Record<'button' | 'scroll', string> };
  language: { title: string; system: string };
};

/** Words of the display menu, in English. */
export const display: DisplayWords = {
  title: 'Display',
  text: 'Kept in this browser alone.',
  theme: { title: 'Theme', choices: { system: 'As the system', light: 'Light', dark: 'Dark' } },
  density: { title: 'Rows', choices: { comfortable: 'Comfortable', compact: 'Compact' } },
  zone: {
    title: 'Times in',
    choices: { computer: 'This computer’s zone', utc: 'UTC', customer: 'The customer’s zone' },
  },
  loadMore: { title: 'Load more', choices: { button: 'By the button', scroll: 'As I scroll, 2 pages at a time' } },
  language: { title: 'Language', system: 'As the browser' },
};
