import type { SetupLink } from '../../contract/setup-link.ts';
import { instantOf } from '../time/instant.ts';

const soonMs = 24 * 60 * 60 * 1_000;

/** What became of a link, or when it runs out; `at` in ms since the epoch, null where Kirim gave no readable time. */
export type Outcome = { kind: 'runs-out' | 'used' | 'ran-out' | 'revoked' | 'unknown'; at: number | null };

/** What the console derives from an active link's expiry; Kirim may write `expired` late or not at all. */
export type OutcomeFlag = 'soon' | 'past' | null;

/** The outcome of a link. A revoked link's time is when it would have run out: Kirim does not say when it was revoked. */
export function outcomeOf(link: SetupLink): Outcome {
  const expiry = instantOf(link.expires_at);
  switch (link.status) {
    case 'active':
      return { kind: 'runs-out', at: expiry };
    case 'consumed':
      return { kind: 'used', at: instantOf(link.consumed_at) };
    case 'expired':
      return { kind: 'ran-out', at: expiry };
    case 'revoked':
      return { kind: 'revoked', at: expiry };
    default:
      return { kind: 'unknown', at: expiry };
  }
}

/** Whether an active link runs out within 24 hours of `now` (ms since the epoch), or should have run out already. */
export function outcomeFlag(link: SetupLink, now: number): OutcomeFlag {
  const expiry = instantOf(link.expires_at);
  if (link.status !== 'active' || expiry === null) return null;
  if (expiry <= now) return 'past';
  return expiry - now < soonMs ? 'soon' : null;
}
