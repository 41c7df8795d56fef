import type { CustomersListWords } from '../copy/en/customers-list-words.ts';
import type { LoadedCustomers } from './loaded-customers.ts';

/** How many customers are loaded, and what that says about the whole: the exact number only when Kirim said that it is. */
export function customersSummary({ rows, dropped, end }: LoadedCustomers, words: CustomersListWords): string {
  const loaded = rows.length;
  switch (end) {
    case 'complete':
      return dropped > 0 ? words.readable(loaded, loaded + dropped) : words.complete(loaded);
    case 'more':
      return words.partial(loaded);
    case 'capped':
      return words.capped(loaded);
    case 'odd':
      return words.odd(loaded);
  }
}

/** The sentence at the end of a list that can't go on. */
export function customersEnding({ rows, dropped, end }: LoadedCustomers, words: CustomersListWords): string {
  switch (end) {
    case 'more':
      return '';
    // What Kirim returned, readable or not: the sentence speaks of Kirim's answer.
    case 'complete':
      return words.endComplete(rows.length + dropped);
    case 'capped':
      return words.endCapped;
    case 'odd':
      return words.endOdd;
  }
}
