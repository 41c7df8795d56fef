import { isIdForAddress } from '../../contract/ids.ts';
import type { Store } from './preferences.ts';

/** A customer whose page was opened in this browser. */
export type RecentCustomer = { id: string; name: string };

/** The customers that were opened last, the latest first: they can be read, added to, cleared and listened to. */
export type RecentCustomers = {
  list: () => readonly RecentCustomer[];
  add: (customer: RecentCustomer) => void;
  clear: () => void;
  subscribe: (listener: () => void) => () => void;
};

const key = 'tautan.recent-customers';
const most = 10;
const longestName = 200;
const none: readonly RecentCustomer[] = [];

/**
 * Makes the memory of recently opened customers, at most ten: ids and names and nothing else. Every tab follows. In a
 * browser that keeps nothing (`store` null, or one that throws) it holds until the page is closed.
 */
export function createRecentCustomers(store: Store | null): RecentCustomers {
  const listeners = new Set<() => void>();
  let listed = read();

  function tell() {
    for (const listener of listeners) listener();
  }
  function read(): readonly RecentCustomer[] {
    try {
      return recentFrom(JSON.parse(store?.getItem(key) ?? '[]'));
    } catch {
      return none;
    }
  }
  function change(next: readonly RecentCustomer[]) {
    listed = next;
    try {
      if (next.length === 0) store?.removeItem(key);
      else store?.setItem(key, JSON.stringify(next));
    } catch {
      // Kept for this page alone.
    }
    tell();
  }
  /** Another tab has written, or removed everything (then `key` is null). */
  function follow(event: StorageEvent) {
    if (event.key !== null && event.key !== key) return;
    listed = read();
    tell();
  }
  // For as long as the page is there, shown or not: what is added next is put in front of what every tab has.
  window.addEventListener('storage', follow);
  return {
    list: () => listed,
    add({ id, name }) {
      const customer = { id, name: name.slice(0, longestName) };
      if (!isKeepable(customer) || (listed[0]?.id === id && listed[0].name === customer.name)) return;
      change([customer, ...listed.filter((other) => other.id !== id)].slice(0, most));
    },
    clear: () => change(none),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What of a kept value is a list of recent customers: whoever can write there is not trusted. */
function recentFrom(kept: unknown): readonly RecentCustomer[] {
  if (!Array.isArray(kept)) return none;
  return kept
    .flatMap((each: unknown) => (isRecent(each) && isKeepable(each) ? [{ id: each.id, name: each.name }] : []))
    .slice(0, most);
}

function isRecent(value: unknown): value is RecentCustomer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'name' in value &&
    typeof value.id === 'string' &&
    typeof value.name === 'string'
  );
}

function isKeepable({ id }: RecentCustomer): boolean {
  return isIdForAddress(id);
}
