import { maskSecrets } from '../../contract/mask-secrets.ts';
import type { SetupLink } from '../../contract/setup-link.ts';
import type { FaultError } from '../api/fault-error.ts';
import { answerOf } from '../faults/answer-of.ts';
import { instantOf } from '../time/instant.ts';
import { plainText } from '../ui/plain-text.ts';
import type { Provenance } from './provenance.ts';
import { withoutPassword } from './without-password.ts';

const longest = 500;

/**
 * What a bundle is made of. Of the customer its name, its id and how its numbers stand alone: neither the numbers themselves
 * nor e-mail nor metadata can get in.
 */
export type Incident = {
  link: SetupLink;
  /** The state in words, for whoever reads only the first line. */
  state: string;
  customer: {
    id: string;
    name: string;
    /** The status of each WhatsApp number, as Kirim sent it; null where the customer could not be read. */
    numberStatuses: readonly string[] | null;
  };
  /** The reason code that the customer saw, null where none is known. */
  reason: string | null;
  provenance: Provenance | null;
  /** The same moment as the sender's clock has it. */
  readAtLocal: string | null;
  fault: FaultError | null;
  viewHref: string;
};

/** What the lines of a bundle are called, in one language. */
export type BundleWords = {
  title: (last4: string, state: string) => string;
  customer: string;
  numbers: string;
  /** How many there are, and each of their statuses once, '' where Kirim gave none. */
  numbersAtKirim: (count: number, statuses: string) => string;
  linkId: string;
  status: string;
  created: string;
  expires: string;
  used: string;
  ifItWorks: string;
  ifItFails: string;
  reason: string;
  kirimsOwnPage: string;
  read: string;
  fromKirim: (reference: string, milliseconds: number | null, local: string) => string;
  trouble: string;
  origins: Record<FaultError['fault']['origin'], string>;
  view: string;
  none: string;
};

export type BundleFormat = 'chat' | 'markdown' | 'json';

/** All that somebody needs to look into a link, as text for a chat, for a ticket, or for a program. Times are UTC. */
export function incidentBundle(incident: Incident, format: BundleFormat, words: BundleWords): string {
  if (format === 'json') return JSON.stringify(asData(incident), null, 2);
  const title = words.title(safe(incident.link.token_last4).slice(-4), safe(incident.state));
  const lines = linesOf(incident, words);
  if (format === 'chat') {
    const width = Math.max(...lines.map(([name]) => name.length)) + 2;
    return [title, ...lines.map(([name, value]) => `${name.padEnd(width)}${value}`)].join('\n');
  }
  return [`**${escapeMarkdown(title)}**`, '', ...lines.map(([name, value]) => `- ${name}: ${asCode(value)}`)].join(
    '\n',
  );
}

function linesOf(incident: Incident, words: BundleWords) {
  const { link, customer, reason, provenance, readAtLocal, fault, viewHref } = incident;
  const none = words.none;
  const lines: [string, string][] = [
    [words.customer, `${safe(customer.name)}  ${safe(customer.id)}`],
    [words.numbers, numbersLine(customer.numberStatuses, words)],
    [words.linkId, safe(link.id)],
    [words.status, safe(link.status) || none],
    [words.created, utc(link.created_at) ?? none],
    [words.expires, utc(link.expires_at) ?? none],
    [words.used, utc(link.consumed_at) ?? none],
    [words.ifItWorks, safeAddress(link.success_redirect_url) ?? words.kirimsOwnPage],
    [words.ifItFails, safeAddress(link.failure_redirect_url) ?? words.kirimsOwnPage],
  ];
  if (reason !== null) lines.push([words.reason, safe(reason)]);
  if (provenance !== null) {
    const { readAt, reference, milliseconds } = provenance;
    const from = words.fromKirim(safe(reference ?? none), milliseconds, readAtLocal ?? none);
    lines.push([words.read, `${seconds(readAt)} ${from}`]);
  }
  if (fault !== null) {
    const { fault: told, at } = fault;
    const reference = safe(told.request_id ?? told.console_request_id ?? none);
    lines.push([
      words.trouble,
      `${safe(answerOf(told))}, ref ${reference}, ${seconds(at)}, ${words.origins[told.origin]}`,
    ]);
  }
  lines.push([words.view, viewHref]);
  return lines;
}

/** How many WhatsApp numbers the customer has and how they stand, in a few words; a dash where that could not be read. */
export function numbersLine(statuses: readonly string[] | null, words: BundleWords): string {
  if (statuses === null) return words.none;
  return words.numbersAtKirim(statuses.length, [...new Set(statuses.map(safe))].filter(Boolean).join(', '));
}

function asData({ link, customer, reason, provenance, fault, viewHref }: Incident) {
  return {
    link: {
      id: safe(link.id),
      last4: safe(link.token_last4).slice(-4),
      status: safe(link.status),
      created_at: utc(link.created_at),
      expires_at: utc(link.expires_at),
      consumed_at: utc(link.consumed_at),
      success_redirect_url: safeAddress(link.success_redirect_url),
      failure_redirect_url: safeAddress(link.failure_redirect_url),
    },
    customer: {
      id: safe(customer.id),
      name: safe(customer.name),
      number_statuses: customer.numberStatuses?.map(safe) ?? null,
    },
    reason_seen: reason === null ? null : safe(reason),
    read: provenance && {
      at: seconds(provenance.readAt),
      request_id: provenance.reference === null ? null : safe(provenance.reference),
      milliseconds: provenance.milliseconds,
    },
    trouble: fault && {
      origin: fault.fault.origin,
      answer: safe(answerOf(fault.fault)),
      request_id: fault.fault.request_id === null ? null : safe(fault.fault.request_id),
      console_request_id: fault.fault.console_request_id === null ? null : safe(fault.fault.console_request_id),
      at: seconds(fault.at),
    },
    view: viewHref,
  };
}

const email = /[^\s@/?#&=<>]+(?:@|%40)[^\s@/?#&=<>]+\.[^\s@/?#&=<>]+/gi;

/** Somebody else's text on one line, cut, and without anything that looks like a key, a token or an e-mail address. */
function safe(text: string): string {
  return plainText(maskSecrets(text).replace(email, '…@…'), longest);
}

function safeAddress(address: string | null): string | null {
  return address === null ? null : safe(withoutPassword(address));
}

/** `2026-11-24 11:05:12Z`, or null for a time that can't be read. */
function utc(text: string | null): string | null {
  const instant = instantOf(text);
  return instant === null ? null : seconds(instant);
}

function seconds(instant: number): string {
  return `${new Date(instant).toISOString().replace('T', ' ').slice(0, 19)}Z`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

// A code span ends at as many backticks as it began with: nothing in the value may be one.
function asCode(value: string): string {
  return `\`${value.replaceAll('`', 'ˋ')}\``;
}
