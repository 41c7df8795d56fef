import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { numberMatches } from '../readings/matches.ts';
import { CustomerResults } from './customer-results.tsx';
import type { ReadingProps } from './reading-view.tsx';

/** Whose number this is, as far as the pages told that were opened: no list has numbers, so loading more helps nobody. */
export function PhoneReading({ text, known, onLeave }: ReadingProps & { text: string }) {
  const words = laterWords(useCopy().locale).find;
  const ids = numberMatches(known.customers, text).map(({ id }) => id);
  const opened = [...known.customers.values()].filter(({ numbers }) => numbers !== null).length;
  return (
    <>
      <CustomerResults {...{ ids, known, onLeave }} />
      <p className="text-meta text-ink-2">
        {words.numbersKnown(opened)}
        {opened > 0 && ids.length === 0 && ` ${words.noSuchNumber}`}
      </p>
    </>
  );
}
