import { answers, type FaultCase } from '../fault-case.ts';
import { alwaysThenClose, httpAnswer, type RawAnswer, startRawUpstream } from '../raw-upstream.ts';
import { sampleLink, samplePage } from '../samples.ts';

const page = JSON.stringify(samplePage([sampleLink]));
const otherPage = JSON.stringify(samplePage([{ ...sampleLink, token_last4: 'next' }]));

/** What only the first request meets; the second one is answered well. */
const firstOnly =
  (fault: RawAnswer): RawAnswer =>
  (socket, nth) =>
    nth === 1 ? fault(socket, nth) : socket.write(httpAnswer({ body: otherPage }));

const resets: RawAnswer = (socket) => socket.resetAndDestroy();
const closes: RawAnswer = (socket) => socket.end();
const resetsInHead: RawAnswer = (socket) => socket.write('HTTP/1.1 200 O', () => socket.resetAndDestroy());
const resetsInBody: RawAnswer = (socket) =>
  socket.write(httpAnswer({ body: page, length: 9_999 }), () => socket.resetAndDestroy());
const promisesMore = alwaysThenClose({ body: page, length: 9_999 });
const promisesMoreAndCloses = alwaysThenClose({ body: page, length: 9_999, headers: ['Connection: close'] });
const endsInChunk = alwaysThenClose({ headers: ['Transfer-Encoding: chunked'], length: null, body: '5\r\n{"dat\r\n' });

async function nobody() {
  const kirim = await startRawUpstream(closes);
  await kirim.close();
  return { ...kirim, reach: { baseUrl: kirim.baseUrl } };
}

const incomplete = (name: string, answer: RawAnswer) =>
  answers(name, answer, '502 upstream_incomplete', 2, { leaves: 0 });
const unnoticed = (name: string, answer: RawAnswer) =>
  answers(name, firstOnly(answer), 200, 2, { body: { data: [{ token_last4: 'next' }] } });

/** The connection does not come about, or breaks: asked once more, and never is a part of an answer taken for all of it. */
export const brokenConnections: readonly FaultCase[] = [
  { name: 'nobody listens', start: nobody, gives: '502 upstream_unreachable', calls: 0 },
  incomplete('reset before the answer', resets),
  incomplete('closed before the answer', closes),
  incomplete('reset in the head', resetsInHead),
  incomplete('reset in the body', resetsInBody),
  incomplete('a longer Content-Length than body', promisesMore),
  incomplete('the same, with Connection: close', promisesMoreAndCloses),
  incomplete('chunks without an end', endsInChunk),
  unnoticed('reset before the answer, once', resets),
  unnoticed('closed before the answer, once', closes),
  unnoticed('reset in the body, once', resetsInBody),
  unnoticed('a longer Content-Length than body, once', promisesMore),
];
