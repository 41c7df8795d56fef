import { useCopy } from '../copy/copy-context.tsx';
import { apart, lastFourOf } from './last-four-of.ts';

/** How the last four characters of a token look wherever they stand. */
export const lastFourLook = 'font-mono text-id font-medium slashed-zero';

/** The last four characters of a link's token, case kept. A screen reader hears them one by one. */
export function LastFour({ last4 }: { last4: string }) {
  const { setupLinks } = useCopy();
  const shown = lastFourOf({ token_last4: last4 });
  if (shown === '') return <span className="text-meta text-ink-2">{setupLinks.lastFourNotGiven}</span>;
  return (
    <span className={lastFourLook}>
      <span aria-hidden="true">…{shown}</span>
      <span className="sr-only">
        {setupLinks.linkEnding} {apart(shown)}
      </span>
    </span>
  );
}
