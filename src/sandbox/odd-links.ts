import type { SetupLink } from '../contract/setup-link.ts';

/** A link as an API of tomorrow might send it: it keeps a status for the filter, and little else is sure. */
type OddLink = Partial<Record<keyof SetupLink, unknown>> & Record<string, unknown>;

// 28 characters as a live token has them; it opens nothing.
const leakedToken = 'csl_PRACTICE-leaked_token-AB';

/** What the rows of `cus_drift` have become, by their place; the others stay as they are. */
const drifts: Readonly<Record<number, (link: SetupLink) => OddLink>> = {
  0: (link) => ({ ...link, status: 'paused' }),
  1: ({ token_last4, consumed_at, success_redirect_url, ...rest }) => rest,
  2: (link) => ({ ...link, channel: 'whatsapp', attempts: 3, creator: { name: 'Rina', role: 'admin' } }),
  3: (link) => ({ ...link, token_last4: 1234, expires_at: Date.parse(link.expires_at), customer_id: 42 }),
  4: ({ id, ...rest }) => rest,
  5: (link) => ({ ...link, token: leakedToken, setup_url: `https://app.kirimdev.com/onboard/${leakedToken}` }),
  6: (link) => ({ ...link, api_key: { id: 'key_1', secret: `kdv_live_${'PRACTICE'.repeat(3)}` } }),
  7: (link) => ({ ...link, object: 'onboarding_link', failure_redirect_url: { href: 'https://practice.example/' } }),
  8: (link) => ({ ...link, status: 7, consumed_at: true }),
  9: ({ created_at, expires_at, ...rest }) => rest,
};

/** Links of an API that changed without a word. */
export function driftedLinks(links: readonly SetupLink[]): OddLink[] {
  return links.map((link, place) => drifts[place]?.(link) ?? link);
}

const endings = ['12e3', '=abc', '-1e5', '+62_', '@sum', '0x1F', '1e-5', '____', '0000', '-_-_'];

/** Links whose endings a spreadsheet would take for numbers or formulas. */
export function linksWithOddEndings(links: readonly SetupLink[]): SetupLink[] {
  return links.map((link, place) => ({ ...link, token_last4: endings[place] ?? link.token_last4 }));
}

const badTimes: Readonly<Record<number, Partial<SetupLink>>> = {
  0: { consumed_at: null },
  1: { expires_at: 'next Tuesday' },
  2: { expires_at: '' },
  3: { expires_at: '2020-01-01T00:00:00.000Z' },
  4: { created_at: '2026-13-45T99:99:99Z' },
  5: { expires_at: '2099-01-01T07:00:00+07:00' },
  6: { expires_at: '9999-12-31T23:59:59.999Z' },
  7: { created_at: '', expires_at: '0000-00-00 00:00:00' },
};

/** Links with times that are missing, unreadable or against each other. */
export function linksWithBadTimes(links: readonly SetupLink[]): SetupLink[] {
  return links.map((link, place) => ({ ...link, ...badTimes[place] }));
}
