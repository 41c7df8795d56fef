import fc from 'fast-check';
import { Agent } from 'undici';
import { answerProblems } from './answer-problems.ts';
import { exchange } from './exchange.ts';
import { type ClientRequest, clientRequest, connectionBytes } from './fuzz-requests.ts';
import { type HttpAnswer, readHttpAnswers } from './http-answers.ts';

/** What came of a run: how many requests of each kind were sent, and how many answers of each status came. */
export type FuzzTally = { sockets: number; clients: number; unanswered: number; statuses: Map<number, number> };

export type FuzzOptions = {
  /** The loopback port on which the console answers under the name `localhost`. */
  port: number;
  seed: number;
  /** How many requests; the same seed sends the same ones. */
  count: number;
};

/** So many are under way at once. */
const atOnce = 10;
/** After this a socket is closed from our side: the console waits longer for what was begun and not ended. */
const patienceMs = 1_000;

/**
 * Sends requests of all kinds, half as bytes on sockets of their own, half by an HTTP client that keeps its connections.
 * Rejects with the smallest request that it can find whose answers are not as every answer must be.
 */
export async function fuzz({ port, seed, count }: FuzzOptions): Promise<FuzzTally> {
  const tally: FuzzTally = { sockets: 0, clients: 0, unanswered: 0, statuses: new Map() };
  const dispatcher = new Agent({ connections: atOnce });
  const origin = `http://localhost:${port}`;

  function judge(answers: readonly HttpAnswer[]): void {
    const problems = answers.flatMap((answer) =>
      answerProblems(answer).map((problem) => `${answer.status}: ${problem}`),
    );
    if (problems.length > 0) throw new Error(problems.join('\n'));
    for (const { status } of answers) tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1);
    if (answers.length === 0) tally.unanswered += 1;
  }

  async function sendBytes(bytes: string): Promise<void> {
    // Whatever became of the bytes, after this one the console closes the connection.
    const last = 'GET /readyz HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n';
    const { text } = await exchange(port, (bytes + last).replaceAll('HOST', `localhost:${port}`), patienceMs);
    tally.sockets += 1;
    judge(readHttpAnswers(text));
  }

  async function sendByClient(sent: ClientRequest): Promise<void> {
    const { statusCode, headers, body } = await dispatcher.request({ ...sent, origin });
    tally.clients += 1;
    const values = Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat()] as const);
    judge([{ status: statusCode, headers: new Map(values), body: await body.text() }]);
  }

  const sent = fc.oneof(connectionBytes, clientRequest);
  const batch = fc.array(sent, { minLength: atOnce, maxLength: atOnce });
  try {
    await fc.assert(
      fc.asyncProperty(batch, async (requests) => {
        await Promise.all(requests.map((each) => (typeof each === 'string' ? sendBytes(each) : sendByClient(each))));
      }),
      { seed, numRuns: Math.ceil(count / atOnce) },
    );
  } finally {
    await dispatcher.destroy();
  }
  return tally;
}
