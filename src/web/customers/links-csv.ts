import type { SetupLinkPage } from '../../contract/page.ts';
import type { SetupLink, SetupLinkStatus } from '../../contract/setup-link.ts';
import type { Answer } from '../api/get.ts';
import type { Dictionary } from '../copy/dictionary.ts';
import { laterWords } from '../copy/later-words.ts';
import { csvText } from '../csv/csv-text.ts';
import { customerHref } from '../links.ts';
import { absoluteTime, type TimeStyle } from '../time/format-time.ts';
import { instantOf } from '../time/instant.ts';
import { provenancesIn } from './provenance.ts';
import { wholeAddress, wholeText } from './whole-text.ts';

/** Links that go into a file, and what is known of the list that they are from. */
export type LinksToExport = {
  customerId: string;
  /** Null where Kirim did not tell it. */
  name: string | null;
  status: SetupLinkStatus | null;
  rows: readonly SetupLink[];
  /** The answers that they were read from. */
  pages: readonly Answer<SetupLinkPage>[];
  /** What their number claims, in words. */
  summary: string;
  /** The console's own address, before the path. */
  origin: string;
};

/**
 * Links as a CSV file: each field as Kirim sent it, each time in UTC and in the chosen zone, addresses whole. Each row
 * says what list it is from, since a line above the heads would keep programs from reading it. No token gets in.
 */
export function linksCsv(links: LinksToExport, style: TimeStyle, copy: Dictionary): string {
  const words = laterWords(copy.locale).exported;
  const { columns: heads } = words;
  const twice = (column: string) => [words.inUtc(column), words.inZone(column, style.zone.name)];
  const times = (text: string | null) => bothTimes(text, instantOf(text), style);
  const address = (text: string | null) => (text === null ? words.kirimsOwnPage : wholeAddress(text));
  const filter = links.status === null ? copy.setupLinks.all : copy.setupLinks.statuses[links.status];
  const head = [
    ...[heads.customer, heads.customerId, heads.linkId, heads.ending, heads.status],
    ...[heads.created, heads.expires, heads.used].flatMap(twice),
    ...[heads.ifItWorks, heads.ifItFails, ...twice(heads.read), heads.reference, heads.list, heads.address],
  ];
  const provenanceOf = provenancesIn(links.pages);
  const rows = links.rows.map((link) => {
    const provenance = provenanceOf(link.id);
    return [
      wholeText(links.name ?? ''),
      wholeText(links.customerId),
      wholeText(link.id),
      endingOf(link),
      wholeText(link.status),
      ...[link.created_at, link.expires_at, link.consumed_at].flatMap(times),
      address(link.success_redirect_url),
      address(link.failure_redirect_url),
      ...bothTimes('', provenance?.readAt ?? null, style),
      wholeText(provenance?.reference ?? ''),
      `${filter}: ${links.summary}`,
      wholeText(`${links.origin}${customerHref(links.customerId, links.status, link.id)}`),
    ];
  });
  return csvText(head, rows);
}

/** Begins with a sign that no number and no formula begins with. */
function endingOf({ token_last4 }: SetupLink): string {
  const ending = wholeText(token_last4).slice(-4);
  return ending === '' ? '' : `…${ending}`;
}

/** A time in UTC and in the zone; one that can't be read stands as it was sent. */
function bothTimes(text: string | null, instant: number | null, style: TimeStyle): [string, string] {
  if (instant === null) return [wholeText(text ?? ''), ''];
  // Beside a year long past none is left out.
  const local = absoluteTime(instant, 0, style, { seconds: true, zoneName: true });
  return [`${new Date(instant).toISOString().slice(0, 19)}Z`, local];
}
