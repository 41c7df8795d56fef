import type { Customer } from '../../contract/customer.ts';

/** Finds those of some customers whose name or e-mail holds a text, whatever its capitals; all of them for an empty one. */
export type CustomerFinder = (text: string) => readonly Customer[];

/** Makes the finder for these customers: what is looked at for each letter typed is prepared once. */
export function createFinder(customers: readonly Customer[]): CustomerFinder {
  const texts = customers.map(({ name, email }) => `${name}\n${email ?? ''}`.toLowerCase());
  return (text) => {
    const wanted = text.trim().toLowerCase();
    return wanted === '' ? customers : customers.filter((_, index) => texts[index]?.includes(wanted));
  };
}
