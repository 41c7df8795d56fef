import type { SetupLink } from '../../contract/setup-link.ts';
import type { Dictionary } from '../copy/dictionary.ts';
import { relativeTime } from '../time/relative-time.ts';
import { outcomeOf } from './outcome.ts';

/** What became of a link, or when it runs out, in a few words: `Runs out in 2 d`. `now` in ms since the epoch. */
export function outcomeInWords(link: SetupLink, now: number, { setupLinks: words, time }: Dictionary): string {
  const { kind, at } = outcomeOf(link);
  // The told time is up to 15 s behind: what has happened must not seem to lie ahead.
  const ago = at === null ? null : relativeTime(Math.min(at, now), now, time);
  switch (kind) {
    case 'runs-out': {
      if (at !== null && at <= now) return ago === null ? words.ranOutOn : words.ranOut(ago);
      const relative = at === null ? null : relativeTime(at, now, time);
      return relative === null ? words.runsOutOn : words.runsOut(relative);
    }
    case 'used':
      return ago === null ? words.usedOn : words.used(ago);
    case 'ran-out':
      return ago === null ? words.ranOutOn : words.ranOut(ago);
    case 'revoked':
      return words.revoked;
    case 'unknown':
      return words.expiry;
  }
}
