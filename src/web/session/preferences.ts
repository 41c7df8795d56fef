/** What a person may set for this browser, each with its choices; the first is what holds until somebody chooses. */
export const preferenceChoices = {
  theme: ['system', 'light', 'dark'],
  language: ['system', 'en-GB', 'id'],
  zone: ['computer', 'utc', 'customer'],
  density: ['comfortable', 'compact'],
  singleKeys: ['on', 'off'],
  loadMore: ['button', 'scroll'],
} as const;

export type PreferenceName = keyof typeof preferenceChoices;
export type Preference<Name extends PreferenceName> = (typeof preferenceChoices)[Name][number];

/** The preferences of this browser: they can be read, set and listened to, and every tab follows. */
export type Preferences = {
  get: <Name extends PreferenceName>(name: Name) => Preference<Name>;
  set: <Name extends PreferenceName>(name: Name, choice: Preference<Name>) => void;
  subscribe: (listener: () => void) => () => void;
};

/** Where a browser keeps texts. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const prefix = 'tautan.';

/**
 * Makes the preferences. What is not one of the choices counts as not set. In a browser that keeps nothing (`store`
 * null, or one that throws) they hold until the page is closed.
 */
export function createPreferences(store: Store | null): Preferences {
  const listeners = new Set<() => void>();
  const set = new Map<string, string | null>();

  function tell() {
    for (const listener of listeners) listener();
  }
  function kept(name: PreferenceName): string | null {
    if (set.has(name)) return set.get(name) ?? null;
    try {
      return store?.getItem(prefix + name) ?? null;
    } catch {
      return null;
    }
  }
  /** Another tab has written, or removed everything (then `key` is null). */
  function follow({ key }: StorageEvent) {
    if (key !== null && !key.startsWith(prefix)) return;
    set.clear();
    tell();
  }
  return {
    get<Name extends PreferenceName>(name: Name) {
      const choices: readonly Preference<Name>[] = preferenceChoices[name];
      const found = choices.find((choice) => choice === kept(name));
      const [standard] = preferenceChoices[name];
      return found ?? standard;
    },
    set(name, choice) {
      set.set(name, choice);
      try {
        if (choice === preferenceChoices[name][0]) store?.removeItem(prefix + name);
        else store?.setItem(prefix + name, choice);
      } catch {
        // Kept for this page alone.
      }
      tell();
    },
    subscribe(listener) {
      if (listeners.size === 0) window.addEventListener('storage', follow);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener('storage', follow);
      };
    },
  };
}

/** The browser's own store, or null where it may not be used. */
export function browserStore(): Store | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
