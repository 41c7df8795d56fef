import { createContext, useContext, useSyncExternalStore } from 'react';
import { browserStore } from './preferences.ts';
import { createRecentCustomers, type RecentCustomer, type RecentCustomers } from './recent-customers.ts';

/** The recently opened customers of this browser, for everything below. */
export const RecentCustomersContext = createContext<RecentCustomers>(createRecentCustomers(browserStore()));

/** The memory of recently opened customers, for event handlers. */
export function useRecentCustomers(): RecentCustomers {
  return useContext(RecentCustomersContext);
}

/** The customers that were opened last, renewed when that changes in whatever tab. */
export function useRecentList(): readonly RecentCustomer[] {
  const { subscribe, list } = useRecentCustomers();
  return useSyncExternalStore(subscribe, list);
}
