import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { customerHref } from '../links.ts';
import type { LastFourMatch } from '../readings/matches.ts';
import type { Known } from '../session/known.ts';
import { plainText } from '../ui/plain-text.ts';
import { ResultLink } from './result-link.tsx';

const longestName = 80;

/** Links that were found, each as the way to its row. */
export function LinkResults(props: { matches: readonly LastFourMatch[]; known: Known; onLeave: () => void }) {
  const words = laterWords(useCopy().locale).find;
  return (
    <ul>
      {props.matches.map(({ customerId, link, caseDiffers }) => (
        <ResultLink
          key={link.id}
          href={customerHref(customerId, null, link.id)}
          title={words.linkEnding(link.token_last4.slice(-4))}
          detail={
            <>
              {words.ofCustomer(plainText(props.known.customers.get(customerId)?.name || customerId, longestName))}
              {caseDiffers && ` · ${words.caseDiffers}`}
            </>
          }
          onFollow={props.onLeave}
        />
      ))}
    </ul>
  );
}
