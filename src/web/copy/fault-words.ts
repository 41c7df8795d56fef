import type { Fault } from '../../contract/fault.ts';

/** What a fault stands in the way of: a customer's links, the customer itself, the list of customers, a part of the page, or a file to keep. */
export type FaultSubject =
  | { what: 'links' | 'customer'; id: string; name: string | null }
  | { what: 'customers' | 'page' | 'export' };

/** What happened, in the agent's terms, and what it means; `quotesMessage` when Kirim's own words follow in quotes. */
export type FaultWords = { title: string; text: string; quotesMessage?: boolean };

/** One language's words for one kind of fault; `isBeside` when rows that were read before stay on screen. */
export type FaultCopy = (fault: Fault, subject: FaultSubject, isBeside?: boolean) => FaultWords;
