/**
 * Customers that show one state each, for people and tests alike. `name` is how the customer's name begins in the list;
 * `shows` says what opening it shows.
 */
export const sentinels = {
  empty: { id: 'cus_empty', name: 'Practice: no links', shows: 'A customer without any setup link.' },
  capped: {
    id: 'cus_capped',
    name: 'Practice: the 50 newest only',
    shows: '50 links and no next page; choosing a status brings up older ones of that kind.',
  },
  paged: {
    id: 'cus_paged',
    name: 'Practice: 180 links in pages',
    shows: '180 links in all four statuses, 50 at a time, to the end of the list.',
  },
  moreWithoutCursor: {
    id: 'cus_more_without_cursor',
    name: 'Practice: more, but no way there',
    shows: '50 links; Kirim says there are more and gives no cursor to read them with.',
  },
  cursorLoop: {
    id: 'cus_cursor_loop',
    name: 'Practice: a cursor that repeats',
    shows: 'The second page brings new links and the same cursor again, so that reading on would never end.',
  },
  duplicates: {
    id: 'cus_duplicates',
    name: 'Practice: pages that overlap',
    shows: 'Each next page repeats the last ten links of the page before; 100 different links in all.',
  },
  subscriptionInactive: {
    id: 'cus_subscription_inactive',
    name: 'Practice: subscription not active',
    shows: '402 because the Kirim subscription is not active.',
  },
  quotaExceeded: {
    id: 'cus_quota_exceeded',
    name: 'Practice: quota used up',
    shows: "402 because the Kirim plan's quota is used up.",
  },
  featureNotEntitled: {
    id: 'cus_feature_not_entitled',
    name: 'Practice: not in the plan',
    shows: '402 because the Kirim plan does not include setup links.',
  },
  billingOther: {
    id: 'cus_billing_other',
    name: 'Practice: another billing reason',
    shows: '402 with a code that nobody has seen before, and a sentence of Kirim to quote.',
  },
  notFound: {
    id: 'cus_not_found',
    name: 'Practice: gone when opened',
    shows: '404 for the customer and for its links.',
  },
  forbidden: {
    id: 'cus_forbidden',
    name: 'Practice: not allowed',
    shows: '403 for the customer and for its links: the organization is suspended.',
  },
  keyRejected: {
    id: 'cus_key_rejected',
    name: 'Practice: the key is rejected',
    shows: "401 for the customer and for its links: Kirim rejects the console's key.",
  },
  badRequest: {
    id: 'cus_bad_request',
    name: 'Practice: request not accepted',
    shows: '400 that points at the parameter status, even when none is sent.',
  },
  rateLimited: {
    id: 'cus_rate_limited',
    name: 'Practice: told to wait once',
    shows: '429 with five seconds to wait, then 12 links.',
  },
  rateLimitedPage2: {
    id: 'cus_rate_limited_page_2',
    name: 'Practice: told to wait on page 2',
    shows: '50 links; the second page answers 429 with five seconds to wait, then brings 50 more.',
  },
  rateLimitedAlways: {
    id: 'cus_rate_limited_always',
    name: 'Practice: always told to wait',
    shows: '429 with two seconds to wait, every time.',
  },
  error500: { id: 'cus_error_500', name: 'Practice: always an error', shows: '500, every time.' },
  errorOnce: {
    id: 'cus_error_once',
    name: 'Practice: an error, once',
    shows: '500 on the first read, then 12 links: a silent retry hides it.',
  },
  errorPage2: {
    id: 'cus_error_page_2',
    name: 'Practice: page 2 fails',
    shows: '50 links; the second page answers 500, every time.',
  },
  errorOnRefresh: {
    id: 'cus_error_on_refresh',
    name: 'Practice: refreshing fails',
    shows: '20 links on the first read; every refresh answers 500.',
  },
  headerFails: {
    id: 'cus_header_fails',
    name: 'Practice: only the header fails',
    shows: '500 for the customer; its 8 links are good.',
  },
  hostile: {
    id: 'cus_hostile',
    name: 'Practice: hostile text',
    shows: 'Markup, control characters, odd schemes and 10 kB strings in every text; all of it must stay text.',
  },
  drift: {
    id: 'cus_drift',
    name: 'Practice: an API that changed',
    shows:
      'An unknown status, missing and extra fields, numbers for strings, a row without id, and secrets by mistake.',
  },
  reset: {
    id: 'cus_reset',
    name: 'Practice: connection torn',
    shows: 'Status 200 and half of the body; then the connection is cut.',
  },
  html: { id: 'cus_html', name: 'Practice: a web page', shows: 'Status 200 with an HTML page in place of JSON.' },
  hang: { id: 'cus_hang', name: 'Practice: no answer', shows: 'No answer at all, until somebody gives up.' },
  newRows: {
    id: 'cus_new_rows',
    name: 'Practice: new links arrive',
    shows: '120 links in pages; each refresh finds one more new link on top.',
  },
  statusChange: {
    id: 'cus_status_change',
    name: 'Practice: a link is used',
    shows: 'The newest active link is consumed from the second read on.',
  },
  last4: {
    id: 'cus_last4',
    name: 'Practice: endings like formulas',
    shows: 'Links whose last four characters look like numbers or formulas to a spreadsheet.',
  },
  consumedWithoutNumber: {
    id: 'cus_consumed_without_number',
    name: 'Practice: used, but no number',
    shows: 'A consumed link, and no WhatsApp number.',
  },
  badTimes: {
    id: 'cus_bad_times',
    name: 'Practice: times that make no sense',
    shows: 'A used link without its time, unreadable and empty times, an active link past its expiry.',
  },
  gatewayTimeout: {
    id: 'cus_gateway_timeout',
    name: 'Practice: gateway timeout',
    shows: '504 from Kirim, every time.',
  },
  invalidCursorAlways: {
    id: 'cus_invalid_cursor_always',
    name: 'Practice: cursors never work',
    shows: '50 links; every next page answers 400 invalid_cursor.',
  },
  slowFilter: {
    id: 'cus_slow_filter',
    name: 'Practice: one slow filter',
    shows: 'Quick, but for the expired links, which take three seconds.',
  },
  unavailable: {
    id: 'cus_unavailable',
    name: 'Practice: Kirim unavailable',
    shows: '503 with two seconds to wait, every time.',
  },
  slow: { id: 'cus_slow', name: 'Practice: slow', shows: '12 links after eight seconds.' },
  badJson: { id: 'cus_bad_json', name: 'Practice: broken JSON', shows: 'Status 200 with JSON that ends too early.' },
  huge: { id: 'cus_huge', name: 'Practice: too large', shows: 'A correct answer of more than 2 MiB.' },
  invalidCursor: {
    id: 'cus_invalid_cursor',
    name: 'Practice: a cursor expires',
    shows: '50 links; the second page answers 400 invalid_cursor once, and works after starting over.',
  },
} as const;

export type SentinelId = (typeof sentinels)[keyof typeof sentinels]['id'];
