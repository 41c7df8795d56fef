import { type Fault, type FaultKind, faultTable } from '../../contract/fault.ts';
import type { SetupLink } from '../../contract/setup-link.ts';
import { FaultError } from '../api/fault-error.ts';
import type { Answer } from '../api/get.ts';

/** The time of the tests, in ms since the epoch: Monday 23 November 2026, 12:00 in Jakarta. */
export const noon = Date.parse('2026-11-23T05:00:00Z');

/** The kinds of a table by kind, as they are spelled there. */
export function kindsOf<Kind extends string>(table: Record<Kind, unknown>): Kind[] {
  const kinds: Kind[] = [];
  for (const kind in table) kinds.push(kind);
  return kinds;
}

/** An active link that runs out in two days, with what `more` says instead. */
export function sampleLink(more: Partial<SetupLink> = {}): SetupLink {
  return {
    id: 'csl_01HXYZABCDEFGHJKMNPQRSTVWX',
    object: 'customer_setup_link',
    customer_id: '5d0f0e0a-3a5e-4a51-9a2b-6f1f5a1f0001',
    status: 'active',
    token_last4: 'Wv_b',
    expires_at: '2026-11-25T05:00:00Z',
    consumed_at: null,
    success_redirect_url: 'https://toko.example/whatsapp/connected',
    failure_redirect_url: null,
    created_at: '2026-11-18T05:00:00Z',
    ...more,
  };
}

/** So many links with ids of their own, numbered from `from`. */
export function sampleLinks(count: number, from = 0): SetupLink[] {
  return Array.from({ length: count }, (_, index) => sampleLink({ id: `csl_${from + index}` }));
}

type PageExtras = { has_more?: boolean; next_cursor?: string | null; dropped?: number; readAt?: number };

/** One page of a list as `get` gives it; the last one, unless `extras` says that there are more. */
export function samplePage<Row>(data: Row[], extras: PageExtras = {}) {
  const { has_more = false, next_cursor = null, dropped = 0, readAt = noon } = extras;
  const meta = {
    answeredAt: readAt,
    readAt,
    milliseconds: 20,
    ageSeconds: null,
    isRevalidating: false,
    insteadOf: null,
    droppedRows: dropped,
    rateLimit: 600,
    rateRemaining: 582,
    consoleRequestId: 'console-1',
    consoleVersion: null,
  };
  const body = { data, has_more, next_cursor, request_id: 'req_01HX' };
  return { body, meta } satisfies Answer<unknown>;
}

/** A fault as the proxy tells it, with what `more` says instead. */
export function sampleFault(kind: FaultKind, more: Partial<Fault> = {}): Fault {
  return {
    origin: faultTable[kind].origin,
    kind,
    code: 'some_code',
    message: 'Kirim’s own words.',
    request_id: 'req_01HX',
    console_request_id: 'console-1',
    retry_after_seconds: null,
    ...more,
  };
}

/** A fault that the browser learned of at `noon`, to be waited out without jitter unless one is given. */
export function sampleError(kind: FaultKind, more: Partial<Fault> = {}, jitter = 0): FaultError {
  return new FaultError(sampleFault(kind, more), noon, jitter);
}
