import { useCopy } from '../copy/copy-context.tsx';
import { type CustomersListWords, customersListWords } from '../copy/customers-list-words.ts';

/** The words of the customers list in the page's language. */
export function useCustomersWords(): CustomersListWords {
  return customersListWords[useCopy().locale];
}
