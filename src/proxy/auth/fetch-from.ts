import { fetch as fetchBy } from 'undici';
import { type AgentOptions, agentFor } from '../agent-for.ts';

const mostBytes = 1024 * 1024;
const noBody = [101, 204, 205, 304];

export type FetchFromOptions = Pick<AgentOptions, 'httpsProxy'> & {
  /** When to give a request up; asked for each. */
  deadline: () => AbortSignal;
};

/** As much of a request as those make who ask for keys and tokens. */
type Asked = { method: string; headers: Headers | Record<string, string>; body?: unknown; signal?: AbortSignal };

/**
 * A `fetch` for who signs people in, by the same way out of the network as the requests to Kirim. It ends at a deadline,
 * follows no redirect and reads no more than a megabyte; it rejects as `fetch` does.
 */
export function fetchFrom(address: URL, { httpsProxy, deadline }: FetchFromOptions) {
  const dispatcher = agentFor(address, { connections: 8, connectMs: 3_000, silenceMs: 10_000, httpsProxy });
  return async (url: string, { method, headers, body, signal }: Asked): Promise<Response> => {
    const signals = [deadline(), ...(signal === undefined ? [] : [signal])];
    const answer = await fetchBy(url, {
      method,
      headers: Object.fromEntries(new Headers(headers)),
      body: body instanceof URLSearchParams ? body.toString() : null,
      redirect: 'manual',
      signal: AbortSignal.any(signals),
      dispatcher,
    });
    const { status } = answer;
    // A page for people, with whatever in it, is no answer to a program.
    if (status === 200 && /^text\/html\b/i.test(answer.headers.get('content-type') ?? '')) {
      await answer.body?.cancel();
      throw new TypeError('a page in the place of an answer');
    }
    const bytes = await readAtMost(answer.body ?? []);
    return new Response(noBody.includes(status) ? null : bytes, { status, headers: [...answer.headers] });
  };
}

async function readAtMost(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > mostBytes) throw new TypeError('an answer of more than a megabyte');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
