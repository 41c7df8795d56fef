import { dailyLimit, type FaultKind } from '../../../contract/fault.ts';
import type { FaultCopy } from '../fault-words.ts';

const says =
  (title: string, text: string): FaultCopy =>
  () => ({ title, text });

const notAnswering = 'Something in front of Kirim refused the request. This tends to pass within minutes.';

/** What each kind of fault is called and means. A kind without words does not compile. */
export const faultCopy: Record<FaultKind, FaultCopy> = {
  kirim_bad_request: ({ param }) => ({
    title: 'Kirim didn’t accept this request',
    text: `Kirim doesn’t understand what the console asked for${
      param ? `, and points at “${param}”` : ''
    }. Kirim is right to refuse: this is a fault in the console, not something the customer did.`,
  }),
  kirim_invalid_cursor: says(
    'Kirim lost our place in the list',
    'The bookmark for the next page was refused again. This keeps happening, so we stopped.',
  ),
  kirim_key_rejected: ({ code }) => ({
    title: 'Kirim rejected this console’s key',
    text:
      code === 'expired_api_key'
        ? 'The key kept on the server has passed its end date. You can’t repair this from here; whoever runs the console has to replace it.'
        : 'The key kept on the server is wrong or was withdrawn. You can’t repair this from here; whoever runs the console has to replace it.',
  }),
  kirim_subscription_inactive: says(
    'The Kirim subscription isn’t active',
    'Kirim has paused access for your organisation until billing is settled. We can’t tell from here whether links already sent to customers still open.',
  ),
  kirim_quota_exceeded: says(
    'Your Kirim plan’s quota is used up',
    'This isn’t the per-minute speed limit, so waiting a few seconds won’t help. The plan has to be raised, or the quota period has to roll over.',
  ),
  kirim_feature_not_entitled: says(
    'Your Kirim plan doesn’t include this',
    'Kirim says the plan has no access to customers and setup links. Nothing is wrong with this customer or with this page.',
  ),
  kirim_billing: ({ message }) => ({
    title: 'Kirim is holding back for a billing reason',
    text: message === '' ? 'Kirim gave no words of its own for the reason.' : 'Kirim’s own words:',
    quotesMessage: message !== '',
  }),
  kirim_forbidden: says(
    'This key isn’t allowed to see that',
    'Kirim knows the console’s key but won’t show this with it. The key may belong to a different organisation, or the organisation may be suspended.',
  ),
  kirim_not_found: (_fault, subject, isBeside = false) => {
    switch (subject.what) {
      case 'customer':
        return {
          title: 'No customer with this id',
          text: `Kirim has nobody called ${subject.id} that this console can see. Compare it character by character, or search again. It may also belong to another organisation.`,
        };
      case 'links':
        if (isBeside) {
          return {
            title: `${subject.name ?? subject.id} is no longer visible to this console`,
            text: 'Kirim finds nobody under this id any more. What is on screen stays as it was read.',
          };
        }
        return {
          title: 'Kirim finds no links for this customer',
          text: `Kirim knows the customer ${subject.id} but answered “not found” when asked for its links. That is not the same as having none.`,
        };
      case 'customers':
      case 'page':
      case 'export':
        return {
          title: 'Kirim found nothing at this address',
          text: 'The console asked for something that Kirim doesn’t have.',
        };
    }
  },
  kirim_conflict: says(
    'This changed before the request arrived',
    'Kirim refused because something is no longer as the console knew it.',
  ),
  kirim_unprocessable: says(
    'Kirim couldn’t use this request',
    'The console asked for something Kirim understands but can’t do. This is a fault in the console.',
  ),
  kirim_rate_limited: says(
    'Kirim asked us to slow down',
    'Your organisation shares one allowance with everything else that talks to Kirim.',
  ),
  kirim_error: says(
    'Kirim had a problem on its side',
    'The request reached Kirim and failed there. Trying again usually works.',
  ),
  kirim_unavailable: says('Kirim isn’t answering properly', notAnswering),
  kirim_gateway_timeout: says(
    'Kirim took too long',
    'Kirim’s own gateway waited for an answer and gave up. This tends to pass within minutes.',
  ),
  kirim_unexpected_status: ({ upstream_status }) => ({
    title: 'Kirim answered in a way we don’t know',
    text: `The answer carried the status ${upstream_status ?? 'unknown'}, which the console has no meaning for.`,
  }),
  upstream_invalid: says(
    'Kirim replied in a form we can’t read',
    'The answer wasn’t in the form that Kirim documents. We’d rather show nothing than guess.',
  ),
  upstream_too_large: says(
    'Kirim’s answer was too large to read',
    'The console’s server stops reading at 2 MiB, so that one answer can’t take the console down.',
  ),
  upstream_redirect: says(
    'Kirim sent us somewhere else',
    'The answer pointed to another address, and the console never takes its key there. Whoever runs the console should check the address that it is set to.',
  ),
  upstream_incomplete: says(
    'Kirim’s answer broke off in the middle',
    'The connection from our server to Kirim closed before the answer was whole, twice in a row.',
  ),
  upstream_unreachable: says(
    'The console’s server can’t reach Kirim',
    'Your browser and the console are fine; the connection from our server to Kirim is not.',
  ),
  upstream_dns: says(
    'The console’s server can’t find Kirim',
    'Kirim’s name could not be looked up from our server. Whoever runs the console should check its network and the address that it is set to.',
  ),
  upstream_tls: says(
    'The console’s server doesn’t trust the connection to Kirim',
    'The encryption of the connection could not be verified, so nothing was sent. Whoever runs the console has to look at this.',
  ),
  upstream_timeout: says(
    'Kirim took too long',
    'The console’s server waited for Kirim and gave up. Kirim itself has reported no fault.',
  ),
  breaker_open: says(
    'The console is giving Kirim a rest',
    'Several requests in a row failed, so the console’s server waits a little before it asks again.',
  ),
  local_rate_limited: ({ code }) => ({
    title: 'The console is holding back',
    text: `${
      code === dailyLimit
        ? 'You have read as much here as one person may in a day.'
        : 'This console has used its own share of your organisation’s allowance.'
    } Kirim has not refused anything.`,
  }),
  invalid_request: ({ param }) => ({
    title: 'The console’s server didn’t accept this request',
    text: `The page asked for something that its own server refuses${param ? `: “${param}” is not right` : ''}. Nothing was sent to Kirim.`,
  }),
  token_refused: says(
    'That isn’t a customer id',
    'It looks like the secret token of a link, with which a customer signs up. Nothing was sent to Kirim.',
  ),
  route_not_found: says(
    'The console’s server doesn’t know this request',
    'This page and its server may be of different versions. Reload the page to bring them together.',
  ),
  method_not_allowed: says(
    'The console’s server only reads',
    'The page tried something other than reading. This is a fault in the console.',
  ),
  wrong_host: says(
    'The console was opened under a name that isn’t its own',
    'To protect the key, its server answers only to the names it was set up with. Open the address that it printed when it started.',
  ),
  cross_site: says(
    'The console’s server refused a request from another site',
    'To protect the key, it answers only to its own pages. Open the console’s own address in a tab.',
  ),
  page_limit: says(
    'Viewers read 10 pages of a list',
    'They are counted from its first page. Choose a status to see fewer links, refresh (Shift+r) to begin anew, or ask an operator to read on.',
  ),
  console_error: says(
    'The console’s server had a problem',
    'The fault is in the console, not at Kirim. Whoever runs it can find the request by its reference.',
  ),
  audit_unavailable: says(
    'The console can’t keep its record',
    'It shows customers only while it can write down who looked. Whoever runs the console has to make room for that.',
  ),
  session_expired: says('You’ve been signed out', 'Sign in again and we’ll bring you straight back to this view.'),
  no_role: says(
    'Your account has no access to this console',
    'You are signed in, but in no group that may use it. Ask whoever runs the console.',
  ),
  login_unavailable: says(
    'Signing in isn’t possible right now',
    'The sign-in service doesn’t answer. Whoever is signed in already can go on working.',
  ),
  console_unreadable: ({ message }) => ({
    title: 'The console’s server gave an answer we can’t read',
    text: `Something between this page and the console’s server answered in its place (${message}).`,
  }),
  console_unreachable: says(
    'The console’s own server isn’t answering',
    'Your internet works, but this tool’s server doesn’t respond.',
  ),
  page_crashed: says(
    'This part of the page stopped working',
    'That is a fault in the console. The rest of the page still works, and nothing was changed at Kirim.',
  ),
  offline: says('You’re offline', 'We’ll pick up where you left off when the connection returns.'),
  browser_timeout: (_fault, { what }) => ({
    title: 'No answer after 15 seconds',
    text:
      what === 'export'
        ? 'We don’t know whether the console’s server took this down. Trying again is safe.'
        : 'We don’t know whether Kirim received the request. Reading again is safe.',
  }),
};
