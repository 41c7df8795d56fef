import type { SetupLink } from '../../contract/setup-link.ts';
import type { LinkState } from '../copy/en/explain-words.ts';
import { instantOf } from '../time/instant.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** The state of a link at `now` (ms since the epoch). An active link without a readable expiry counts as working. */
export function linkStateOf(link: SetupLink, now: number): LinkState {
  switch (link.status) {
    case 'active': {
      const expiry = instantOf(link.expires_at);
      if (expiry !== null && expiry <= now) return 'past';
      return expiry !== null && expiry - now <= dayMs ? 'ending' : 'works';
    }
    case 'consumed':
    case 'expired':
    case 'revoked':
      return link.status;
    default:
      return 'unknown';
  }
}
