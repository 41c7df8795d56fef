import { createContext } from 'react';

const none: ReadonlySet<string> = new Set();

/** What rows say about themselves beside their link; ids of rows. */
type RowMarks = {
  /** Rows that came last. */
  added: ReadonlySet<string>;
  /** Rows that Kirim did not list any more when their place was read last. */
  unlisted: ReadonlySet<string>;
};

/** The marks of the rows below. */
export const RowMarksContext = createContext<RowMarks>({ added: none, unlisted: none });
