/** What the proxy says beside Kirim's own body, which it leaves in Kirim's shape. */
export const metaHeaders = {
  /** Server clock, milliseconds since the epoch. */
  time: 'X-Tautan-Time',
  /** Rows of the page that could not be read and were left out; absent when none. */
  dropped: 'X-Tautan-Dropped',
  /** Seconds since the answer was read from Kirim. */
  age: 'X-Tautan-Age',
  /** Why the answer is an old copy: the kind of the fault that kept Kirim from being asked, or `revalidating`. */
  stale: 'X-Tautan-Stale',
  /** What else is known of that fault, written as a query: `code`, Kirim's `status` and its `reference`. */
  staleFault: 'X-Tautan-Stale-Fault',
  /** Requests a minute that the organization may make; absent when Kirim did not say. */
  rateLimit: 'X-Tautan-RateLimit-Limit',
  /** Requests left in the organization's bucket; absent when Kirim did not say. */
  rateRemaining: 'X-Tautan-RateLimit-Remaining',
  /** The proxy's own id for the request, equal to `console_request_id` in a fault. */
  requestId: 'X-Request-Id',
  /** The version and commit of the console that answers, as a page of that console knows its own. */
  version: 'X-Tautan-Version',
} as const;

/** What `stale` says while Kirim is asked for a newer answer, which whoever asks again in a moment will get. */
export const revalidating = 'revalidating';

/** A header that a page of another origin can't set; with it, a program on the machine may ask too. */
export const requestedWith = { name: 'X-Requested-With', value: 'tautan' } as const;

/** How a version is told: a page whose own differs is older, or newer, than the server that answers it. */
export function versionWord({ version, commit }: { version: string; commit: string }): string {
  return `${version} ${commit}`;
}
