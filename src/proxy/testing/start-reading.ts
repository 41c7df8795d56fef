import type { Identified } from '../auth/authenticator.ts';
import { noSignIn } from '../auth/none.ts';
import type { KirimAnswer } from '../read-answer.ts';
import type { UpstreamRequest, UpstreamResult } from '../upstream.ts';
import { sampleError, sampleLink, samplePage } from './samples.ts';
import { fakeUpstream, testProxy } from './test-proxy.ts';

/** The path that most of these tests ask for. */
export const links = '/api/v1/customers/cus_1/setup_links';
/** What a person's Refresh sends. */
export const truth = { headers: { 'Cache-Control': 'no-cache' } };
/** A good answer of Kirim, told apart by the last four of its link. */
export const rows = (last4 = 'aaaa'): Partial<KirimAnswer> => ({
  status: 200,
  body: samplePage([{ ...sampleLink, token_last4: last4 }]),
});
/** A refusal of Kirim. */
export const refusal = (status: number, code: string, more: Partial<KirimAnswer> = {}): Partial<KirimAnswer> => ({
  status,
  body: sampleError(code),
  ...more,
});
const timedOut: UpstreamResult = {
  answered: false,
  kind: 'upstream_timeout',
  upstreamStatus: null,
  requestId: null,
  attempts: 1,
};

function personNamed(sub: string): Identified {
  return { person: { iss: 'test', sub, email: null, role: 'operator' }, sessionId: null, endsAt: null, refusal: null };
}

/** A proxy whose Kirim answers what `answers` says now, when `hold` lets it. */
export function startReading(first: Partial<KirimAnswer> = rows()) {
  let answer: (request: UpstreamRequest) => Promise<UpstreamResult | null> = fakeUpstream(first).get;
  const asked: UpstreamRequest[] = [];
  const upstream = {
    get: (request: UpstreamRequest) => {
      asked.push(request);
      return answer(request);
    },
    close: async () => {},
  };
  const proxy = testProxy({
    upstream,
    clock: Date.now,
    authenticator: { ...noSignIn, identify: async (c) => personNamed(c.req.header('x-caller') ?? 'local') },
  });
  return {
    ...proxy,
    asked,
    answers: (next: Partial<KirimAnswer>) => {
      answer = fakeUpstream(next).get;
    },
    fails: (result: UpstreamResult | null = timedOut) => {
      answer = async () => result;
    },
    /** Kirim answers no more until this is called; a request that is given up ends at once. */
    hold: (next: Partial<KirimAnswer> = rows()) => {
      let release: () => void = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      answer = async (request) => {
        const left = new Promise<null>((resolve) => request.signal.addEventListener('abort', () => resolve(null)));
        return Promise.race([released.then(() => fakeUpstream(next).get(request)), left]);
      };
      return () => release();
    },
  };
}

/** What an answer says of its age, in seconds, and of what it stands in for. */
export const said = ({ headers }: Response) => ({
  age: headers.get('x-tautan-age'),
  stale: headers.get('x-tautan-stale'),
});
