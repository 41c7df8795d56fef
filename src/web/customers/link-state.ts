import type { SetupLink } from '../../contract/setup-link.ts';
import type { LinkState } from '../copy/en/explain-words.ts';
import { instantOf } from '../time/instant.ts';
import { maySettle } from './connection-gap.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * The state of a link at `now` (ms since the epoch), with how many numbers its customer has, null where that could not be
 * read. An active link without a readable expiry counts as working.
 */
export function linkStateOf(link: SetupLink, numbers: number | null, now: number): LinkState {
  switch (link.status) {
    case 'active': {
      const expiry = instantOf(link.expires_at);
      if (expiry !== null && expiry <= now) return 'past';
      return expiry !== null && expiry - now <= dayMs ? 'ending' : 'works';
    }
    case 'consumed':
      if (numbers !== 0) return 'consumed';
      return maySettle(instantOf(link.consumed_at), now) ? 'settling' : 'unconnected';
    case 'expired':
    case 'revoked':
      return link.status;
    default:
      return 'unknown';
  }
}
