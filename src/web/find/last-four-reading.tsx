import { useState } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { lastFourMatches } from '../readings/matches.ts';
import type { KnownCustomer } from '../session/known.ts';
import { ChooseCustomer } from './choose-customer.tsx';
import { LinkResults } from './link-results.tsx';
import type { ReadingProps } from './reading-view.tsx';
import { SearchedLinks } from './searched-links.tsx';

/** Looks for a link by the end of its token: in what this tab has seen, then with the customer that the agent chooses. */
export function LastFourReading({ last4, known, isSure, onLeave }: ReadingProps & { last4: string }) {
  const words = laterWords(useCopy().locale).find;
  // Undefined before any was chosen; null once another one is to be.
  const [customer, setCustomer] = useState<KnownCustomer | null>();
  const matches = lastFourMatches(known.links.values(), last4);
  if (customer) {
    return <SearchedLinks onAnother={() => setCustomer(null)} {...{ customer, last4, known, onLeave }} />;
  }
  return (
    <>
      {matches.length > 0 ? (
        <LinkResults {...{ matches, known, onLeave }} />
      ) : (
        <p className="text-ink-2">{words.notSeen(known.links.size)}</p>
      )}
      <ChooseCustomer
        label={words.chooseCustomerOf(`…${last4}`)}
        isSure={customer === null || (isSure && matches.length === 0)}
        onChoose={setCustomer}
        {...{ known, onLeave }}
      />
    </>
  );
}
