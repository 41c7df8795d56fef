import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { customerHref } from '../links.ts';
import { hostMatches } from '../readings/matches.ts';
import { plainText } from '../ui/plain-text.ts';
import type { ReadingProps } from './reading-view.tsx';
import { ResultLink } from './result-link.tsx';

const longestId = 128;

/** The customers whose links lead to a host, each as the way to its newest one that does. */
export function HostReading({ host, known, onLeave }: ReadingProps & { host: string }) {
  const words = laterWords(useCopy().locale).find;
  const matches = hostMatches(known, host);
  if (matches.length === 0) return <p className="text-ink-2">{words.noSuchHost}</p>;
  return (
    <ul>
      {matches.map(({ customerId, link }) => (
        <ResultLink
          key={customerId}
          href={customerHref(customerId, null, link.id)}
          title={known.customers.get(customerId)?.name || plainText(customerId, longestId)}
          detail={words.newestThere(link.token_last4.slice(-4))}
          onFollow={onLeave}
        />
      ))}
    </ul>
  );
}
