import { useCopy } from '../copy/copy-context.tsx';
import type { CustomersListWords } from '../copy/en/customers-list-words.ts';
import { laterWords } from '../copy/later-words.ts';

/** The words of the customers list in the page's language. */
export function useCustomersWords(): CustomersListWords {
  return laterWords(useCopy().locale).customersList;
}
