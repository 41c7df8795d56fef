import type { CustomerDetail } from '../contract/customer.ts';
import type { SetupLink } from '../contract/setup-link.ts';

const markup = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>';
const controls = '\u0000\u0007\u001b[31m\u007f\r\n{"level":50}\u2028';
const reversed = '\u202Egnp.exe\u2066\u200F\uFEFF';
const broken = '\uD800';
const long = `${'long '.repeat(2_048)}end`;

const texts = [
  markup,
  controls,
  reversed,
  broken,
  long,
  '"><svg/onload=1>',
  '{{7*7}}',
  "'; DROP TABLE links; --",
] as const;

const urls = [
  'javascript:document.title="run"',
  ' javascript:document.title="run"',
  'java\nscript:document.title="run"',
  'data:text/html,<script>document.title="run"</script>',
  'vbscript:msgbox(1)',
  '//evil.example/path',
  'https:evil.example',
  'https://kirim.example@evil.example/',
  'https://xn--krim-dpa.example/',
  'https://kіrim.example/зелёный?q=<b>',
  'http://127.0.0.1:22/',
  'https://practice.example/"onmouseover="document.title=1',
  `https://practice.example/${long.replaceAll(' ', '/')}`,
  'ftp://practice.example/',
  'not an address',
  '',
] as const;

const ids = [`csl_${markup}`, '../../me', `csl_${reversed}`, 'csl_?status=active&status=expired#'] as const;
const endings = ['</b>', '"\'><', reversed, '\u0000\u0000\u0000\u0000', long] as const;

/** The customer with hostile text in every field but its id and the times that the list is sorted by. */
export function hostileCustomer(customer: CustomerDetail): CustomerDetail {
  return {
    ...customer,
    name: `${customer.name} ${texts.join(' ')}`,
    email: `"${markup}"@practice.example\r\nBcc: all@practice.example`,
    status: `active${markup}`,
    // From entries, since a `__proto__` in a literal would set the prototype and not be sent.
    metadata: Object.fromEntries([
      [markup, markup],
      [controls, controls],
      ['__proto__', { isAdmin: true }],
      ['constructor', reversed],
      ['timezone', `Asia/${markup}`],
      ['long', long],
      ['deep', { list: [markup, { deeper: [controls] }] }],
    ]),
    team_id: markup,
    whatsapp_accounts: texts.map((text, place) => ({
      phone_number_id: text,
      phone_number: place === 0 ? `tel:+62${markup}` : text,
      name: text,
      status: place % 2 === 0 ? 'connected' : text,
      onboarded_at: place % 3 === 0 ? text : customer.updated_at,
    })),
  };
}

/** The links with hostile text in place of what they held; most keep a known status, so that the filter finds them. */
export function hostileLinks(links: readonly SetupLink[]): SetupLink[] {
  return links.map((link, place) => ({
    ...link,
    id: place % 4 === 1 ? at(ids, (place - 1) / 4) : link.id,
    customer_id: at(texts, place),
    status: place % 5 === 4 ? at(texts, place) : link.status,
    token_last4: place % 3 === 2 ? link.token_last4 : at(endings, place),
    expires_at: place % 6 === 5 ? at(texts, place) : link.expires_at,
    consumed_at: place % 7 === 6 ? at(texts, place) : link.consumed_at,
    success_redirect_url: at(urls, place),
    failure_redirect_url: at(urls, place + 5),
    created_at: place === 7 ? markup : link.created_at,
  }));
}

function at(items: readonly [string, ...string[]], place: number): string {
  return items[place % items.length] ?? items[0];
}
