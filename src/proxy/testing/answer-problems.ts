import { FaultBody, faultTable } from '../../contract/fault.ts';
import { securityHeaders } from '../security-headers.ts';
import { leaksIn } from './canary-key.ts';
import type { HttpAnswer } from './http-answers.ts';

/** The statuses under which the console answers at all, whoever failed. */
const statuses = new Set([200, 204, 408, 431, 503, ...Object.values(faultTable).map(({ status }) => status)]);

/** Statuses that say more than that of the kind, which is then this one. */
const closerStatuses: Readonly<Record<number, string>> = { 408: 'invalid_request', 431: 'invalid_request' };

/** What no answer of the console may say: what runs here, or that a page of another site may read it. */
const unwanted = /^(?:server|x-powered-by|set-cookie|location|upgrade|strict-transport-security|access-control-.*)$/;

/** Everything that is wrong with an answer of the console, a line each; none when it is as every answer must be. */
export function answerProblems({ status, headers, body }: HttpAnswer): string[] {
  const all = [...headers].flatMap(([name, values]) => values.map((value) => `${name}: ${value}`)).join('\n');
  return [
    statuses.has(status) ? [] : [`status ${status}`],
    securityHeaders.flatMap(([name, value]) =>
      headers.get(name.toLowerCase())?.join('|') === value ? [] : [`not the one ${name} of every answer`],
    ),
    [...headers.keys()].filter((name) => unwanted.test(name)).map((name) => `header ${name}`),
    headers.get('x-request-id')?.length === 1 ? [] : ['not one request id'],
    headers.get('cache-control')?.length === 1 ? [] : ['no word on keeping it'],
    leaksIn(`${all}\n${body}`).map((form) => `leak of ${form}`),
    status >= 400 ? refusalProblems(status, headers, body) : [],
  ].flat();
}

function refusalProblems(status: number, headers: HttpAnswer['headers'], body: string): string[] {
  const [type = ''] = headers.get('content-type') ?? [];
  const isUnstored = headers.get('cache-control')?.[0]?.includes('no-store') === true;
  const stored = isUnstored ? [] : ['a refusal that may be stored'];
  // HEAD.
  if (body === '') return stored;
  if (status === 404 && type.startsWith('text/html')) return stored;
  if (status === 404 && body === 'Not found\n') return stored;
  if (status === 503 && body === '{"status":"stopping"}') return stored;
  return [...stored, ...faultProblems(status, headers, body)];
}

function faultProblems(status: number, headers: HttpAnswer['headers'], body: string): string[] {
  const parsed = FaultBody.safeParse(jsonOrNull(body));
  if (headers.get('content-type')?.[0] !== 'application/json' || !parsed.success) {
    return [`not in the shape of an error: ${body.slice(0, 200)}`];
  }
  const { kind, origin, console_request_id: id } = parsed.data.error;
  const expected = closerStatuses[status] ?? kind;
  return [
    kind !== expected || (!(status in closerStatuses) && faultTable[kind].status !== status)
      ? [`${kind} under ${status}`]
      : [],
    origin === faultTable[kind].origin ? [] : [`${kind} from ${origin}`],
    id === headers.get('x-request-id')?.[0] ? [] : ['another request id than the header'],
    kind === 'console_error' ? ['a failure of the console itself'] : [],
    // Of what runs here: a stack, a path of this computer, a version of Node.
    /\bat [\w.]+ \(|node:internal|node_modules|\/(?:home|opt|root|srv|tmp|usr|var)\/|v\d+\.\d+\.\d+/.test(body)
      ? ['a word of what runs here']
      : [],
  ].flat();
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
