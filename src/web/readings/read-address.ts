/** An address as a person pastes it: its host, and what it says of a sign-up when Kirim sent somebody there. */
export type PastedAddress = {
  host: string;
  landing: { id: string | null; status: string | null; reason: string | null } | null;
};

const longestWord = 200;
const withScheme = /<https?:\/\/[^\s>]+|https?:\/\/[^\s"“”]+/i;
const around = /^<|[.,;)]+$/g;
const withoutScheme = /^(?:localhost|(?:[a-z\d-]+\.)+[a-z]{2,})(?::\d+)?(?:[/?#]\S*)?$/i;
const queryAlone = /^[?&#]?(?:[\w-]+=[^\s&]*&)*(?:customer_id|reason|status)=[^\s&]*(?:&[\w-]+=[^\s&]*)*$/;

/**
 * Reads the address somewhere in a text, or a query string that stands alone; null when there is none. Kirim appends
 * `customer_id`, `status` and, on failure, `reason`; a page may move them behind its `#`.
 */
export function readAddress(text: string): PastedAddress | null {
  const found = withScheme.exec(text)?.[0].replace(around, '') ?? (withoutScheme.test(text) ? `https://${text}` : null);
  const address = found ?? (queryAlone.test(text) ? `https://-/?${text.replace(/^[?&#]/, '')}` : null);
  if (address === null || !URL.canParse(address)) return null;
  const { host, hash, searchParams } = new URL(address);
  const behindHash = new URLSearchParams(hash.replace(/^[^?]*\?|^#/, ''));
  const word = (name: string) => (searchParams.get(name) ?? behindHash.get(name))?.slice(0, longestWord) || null;
  const [id, status, reason] = [word('customer_id'), word('status'), word('reason')];
  const isLanding = id !== null || reason !== null || status === 'success' || status === 'failed';
  return { host, landing: isLanding ? { id, status, reason } : null };
}
