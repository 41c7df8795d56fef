import { type AgentOptions, agentFor } from './agent-for.ts';
import { type KirimAnswer, readAnswer } from './read-answer.ts';
import { type AnswerPart, type TransportFaultKind, transportFailure } from './transport-fault.ts';

/** What is known of a request that Kirim did not answer. */
export type Unanswered = {
  answered: false;
  kind: TransportFaultKind;
  upstreamStatus: number | null;
  /** As of an answer, where one came. */
  mediaType?: string;
  requestId: string | null;
};

export type UpstreamResult = (KirimAnswer | Unanswered) & { attempts: number };

export type UpstreamRequest = {
  /** Below Kirim's base address, as the contract's `kirimPaths` builds it. */
  path: string;
  query: URLSearchParams;
  requestId: string;
  /** Fires when nobody waits for the answer any more. */
  signal: AbortSignal;
};

export type Upstream = {
  /** Asks Kirim. Gives null when the caller went away first; throws only for a path that is not of the contract. */
  get: (request: UpstreamRequest) => Promise<UpstreamResult | null>;
  close: () => Promise<void>;
};

export type UpstreamOptions = Partial<Pick<AgentOptions, 'connectMs' | 'resolve' | 'ca' | 'httpsProxy'>> & {
  /** Kirim's base address, such as `https://api.kirimdev.com/v1`. */
  baseUrl: string;
  /** Read for each request, since a key file may be read anew. */
  key: () => string;
  /** For one request in all: connecting, headers, body and the second attempt. */
  deadlineMs?: number;
};

const connections = 16;
const contractPath = /^\/(?:me|customers(?:\/[A-Za-z0-9_-]{1,128}(?:\/setup_links)?)?)$/;

/** The only door to Kirim, and the only use of the key. */
export function createUpstream({
  baseUrl,
  key,
  deadlineMs = 10_000,
  connectMs = 3_000,
  resolve,
  ca,
  httpsProxy = null,
}: UpstreamOptions): Upstream {
  const base = new URL(baseUrl);
  const agent = agentFor(base, { connections, connectMs, silenceMs: deadlineMs, resolve, ca, httpsProxy });

  function ask(target: string, requestId: string, signal: AbortSignal) {
    return agent.request({
      origin: base.origin,
      path: target,
      method: 'GET',
      // All that leaves this computer: nothing of the browser's request is passed on.
      headers: {
        authorization: `Bearer ${key()}`,
        accept: 'application/json',
        'accept-encoding': 'identity',
        'x-request-id': requestId,
      },
      signal,
    });
  }

  return {
    async get({ path, query, requestId, signal }) {
      const target = targetOf(base, path, query);
      // Total, because header and body timeouts alone never end on a slow drip or a flood of 103s.
      const deadline = AbortSignal.timeout(deadlineMs);
      const either = AbortSignal.any([signal, deadline]);
      for (let attempts = 1; ; attempts += 1) {
        let during: AnswerPart = 'head';
        try {
          const response = await ask(target, requestId, either);
          during = 'body';
          return { ...(await readAnswer(response)), attempts };
        } catch (error) {
          if (signal.aborted) return null;
          if (deadline.aborted) return { ...unanswered('upstream_timeout'), attempts };
          const failure = transportFailure(error, during);
          if (!failure.mayRetry || attempts > 1) return { ...unanswered(failure.kind), attempts };
        }
      }
    },
    close: () => agent.destroy(),
  };
}

function unanswered(kind: TransportFaultKind): Unanswered {
  return { answered: false, kind, upstreamStatus: null, requestId: null };
}

/** The path and query to ask for. Encoding is no protection (`..` encodes to itself), so the result is looked at. */
function targetOf(base: URL, path: string, query: URLSearchParams): string {
  const prefix = base.pathname.replace(/\/$/, '');
  const url = new URL(`${base.origin}${prefix}${path}`);
  if (!contractPath.test(path) || url.origin !== base.origin || url.pathname !== `${prefix}${path}`) {
    throw new Error('A path outside the contract was about to be asked of Kirim.');
  }
  url.search = query.toString();
  return url.pathname + url.search;
}
