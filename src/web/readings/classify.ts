import { apiKey, isOpaqueId, tokenLast4 } from '../../contract/ids.ts';
import { isReasonCode } from '../../contract/reason-codes.ts';
import { isSetupLinkStatus, type SetupLinkStatus } from '../../contract/setup-link.ts';
import { readAddress } from './read-address.ts';

/** One thing that a text may be. A token is never part of one: only its last four characters are. */
export type Reading =
  | { kind: 'token'; last4: string }
  | { kind: 'api-key' }
  | { kind: 'customer-id'; id: string; status: SetupLinkStatus | null; linkId: string | null; reason: string | null }
  | { kind: 'link-id'; id: string }
  | { kind: 'landing'; id: string | null; status: string | null; reason: string | null }
  | { kind: 'request-id'; id: string }
  | { kind: 'internal-id'; id: string }
  | { kind: 'redirect-host'; host: string }
  | { kind: 'last4'; last4: string }
  | { kind: 'email'; text: string }
  | { kind: 'phone'; text: string }
  | { kind: 'name'; text: string };

const longestText = 4_000;
const longestName = 200;

const quotes = /^[\s"'“”‘’`<]+|[\s"'“”‘’`>,;]+$/g;
const customerId = /\bcus_[\w-]{1,124}/;
const linkId = /\bcsl_[0-9A-HJKMNP-TV-Z]{26}(?![\w-])/;
const requestId = /\breq_[\w-]{1,124}/;
// The console's own addresses hold the filter as well, and the reason of a failed sign-up: they are no landing.
const statusInAddress = /[?&]status=([a-z]+)/;
const reasonInAddress = /[?&]reason=(\w+)/;
const customerPage = /\/customers\/cus_[\w-]+[?#]/;
const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const lastFour = /^(?:…|\.{2,3}|\*+)?([\w-]{4})$/;
const email = /[^\s@<>:]+@[^\s@<>]+\.[^\s@<>]+/;
const phone = /^(?=(?:\D*\d){6,15}\D*$)[+(]?\d[\d\s().-]*$/;

/**
 * What somebody may have pasted: the likeliest reading first, every likely one where there are several, none where
 * nobody could say. Pure, and the only judge of it: nothing is sent anywhere before it has spoken.
 */
export function classify(input: string): Reading[] {
  const last4 = tokenLast4(input);
  if (last4 !== null) return [{ kind: 'token', last4 }];
  const pasted = input.slice(0, longestText);
  if (apiKey.test(pasted)) return [{ kind: 'api-key' }];
  const address = readAddress(pasted.trim());
  const text = pasted.replace(quotes, '');
  const landing = address?.landing;
  if (landing && (landing.id !== null || !customerPage.test(text))) return [{ kind: 'landing', ...landing }];
  return idsIn(text) ?? (address ? [{ kind: 'redirect-host', host: address.host }] : wordsIn(text));
}

/** What an id somewhere in the text says; an id that Kirim gave out is never anything else. */
function idsIn(text: string): Reading[] | null {
  const customer = customerId.exec(readAloud(text))?.[0];
  const link = linkId.exec(text)?.[0] ?? null;
  if (customer !== undefined && isOpaqueId(customer)) {
    const status = statusInAddress.exec(text)?.[1] ?? '';
    const filter = isSetupLinkStatus(status) ? status : null;
    const reason = reasonInAddress.exec(text)?.[1] ?? null;
    return [{ kind: 'customer-id', id: customer, status: filter, linkId: link, reason }];
  }
  if (link !== null) return [{ kind: 'link-id', id: link }];
  const request = requestId.exec(text)?.[0];
  if (request !== undefined) return [{ kind: 'request-id', id: request }];
  return uuid.test(text) ? [{ kind: 'internal-id', id: text.toLowerCase() }] : null;
}

/** An id that was printed or read out in groups of four, without its gaps. */
function readAloud(text: string): string {
  return /^cus_\s*(?:[\dA-Z]{4}\s+){6}[\dA-Z]{2}$/.test(text) ? text.replace(/\s+/g, '') : text;
}

function wordsIn(text: string): Reading[] {
  if (isReasonCode(text)) return [{ kind: 'landing', id: null, status: null, reason: text }];
  const mail = email.exec(text)?.[0];
  if (mail !== undefined) return [{ kind: 'email', text: mail }];
  const [whole, last4] = lastFour.exec(text) ?? [];
  const readings: Reading[] = last4 === undefined ? [] : [{ kind: 'last4', last4 }];
  // With the dots before it, it was copied as the end of something.
  if (whole !== last4) return readings;
  if (phone.test(text)) readings.push({ kind: 'phone', text });
  else if (/[\p{L}\p{N}]/u.test(text)) readings.push({ kind: 'name', text: text.slice(0, longestName) });
  return readings;
}
