import type { SetupLink } from '../contract/setup-link.ts';
import { dayMs } from './durations.ts';
import { base64url, createRandom } from './random.ts';
import type { Read } from './read-memory.ts';

/** The links with one more active link on top for each of `refreshes`, created when it was asked for. */
export function withNewLinks(links: readonly SetupLink[], refreshes: readonly Read[]): SetupLink[] {
  const [newest] = links;
  if (!newest) return [];
  const added = refreshes.map(({ at }, place): SetupLink => {
    const random = createRandom(`new link ${place}`);
    return {
      ...newest,
      id: `csl_${random.sortableId(at)}`,
      status: 'active',
      token_last4: random.text(base64url, 4),
      expires_at: new Date(at + 7 * dayMs).toISOString(),
      consumed_at: null,
      created_at: new Date(at).toISOString(),
    };
  });
  return [...added.reverse(), ...links];
}

/** The links with the newest active one consumed, at the moment of the second read. */
export function usedOnSecondRead(links: readonly SetupLink[], reads: readonly Read[]): SetupLink[] {
  const usedAt = reads[1]?.at;
  const used = links.find((link) => link.status === 'active');
  return links.map((link) =>
    link === used && usedAt !== undefined
      ? { ...link, status: 'consumed', consumed_at: new Date(usedAt).toISOString() }
      : link,
  );
}
