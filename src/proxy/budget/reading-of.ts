import { maskSecrets } from '../../contract/mask-secrets.ts';
import type { ApiRoute } from '../api-routes.ts';
import { kirimRequestIdOrNull } from '../clean-text.ts';
import type { Drift } from '../drift.ts';
import type { Meters } from '../meters.ts';
import type { KirimAnswer } from '../read-answer.ts';
import { refusalFault, unansweredFault } from '../to-fault.ts';
import type { UpstreamResult } from '../upstream.ts';
import type { Reading } from './reading.ts';

/** What came back of asking Kirim, as it is sent on: the contract's fields of a 200, serialized; a fault of all else. */
export function readingOf(route: ApiRoute, result: UpstreamResult, requestId: string, meters: Meters): Reading {
  if (!result.answered) return { copy: null, fault: unansweredFault(result, requestId) };
  if (result.status !== 200) return { copy: null, fault: refusalFault(result, requestId) };
  return projected(route, result, requestId, meters);
}

/** The body names another request than the header: counted, not refused. */
const requestIdDrift: Drift = { kind: 'request_id', count: 1, fields: [] };

function projected(route: ApiRoute, answer: KirimAnswer, requestId: string, meters: Meters): Reading {
  const read = route.project(answer.body);
  if (read === null) {
    const said = { kind: 'upstream_invalid', upstreamStatus: answer.status, requestId: answer.requestId } as const;
    return { copy: null, fault: unansweredFault({ answered: false, ...said }, requestId) };
  }
  const { body, dropped } = read;
  const ownId = kirimRequestIdOrNull(body.request_id);
  const kirimRequestId = ownId ?? answer.requestId ?? '';
  const idsDiffer = ownId !== null && answer.requestId !== null && ownId !== answer.requestId;
  const drift = idsDiffer ? [...read.drift, requestIdDrift] : read.drift;
  for (const { kind, count } of drift) meters.drift(route.template, kind, count);
  // The projection lets no field of a secret cross; this is for one that stands inside another field's text.
  const bytes = Buffer.from(maskSecrets(JSON.stringify({ ...body, request_id: kirimRequestId })));
  const note = drift.length > 0 ? drift.map(inWords).join('; ') : null;
  const rows = 'data' in body && Array.isArray(body.data) ? body.data.length : null;
  const nextCursor = 'next_cursor' in body && typeof body.next_cursor === 'string' ? body.next_cursor : null;
  return { copy: { bytes, compressed: {}, kirimRequestId, rows, nextCursor, dropped, note }, fault: null };
}

/** A drift as the log has it: its kind and, where they are known, the fields that it is about. */
function inWords({ kind, fields }: Drift): string {
  return fields.length > 0 ? `${kind} (${fields.join(', ')})` : kind;
}
