import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { authModes } from '../../contract/session.ts';
import { exchange } from '../testing/exchange.ts';
import { type HttpAnswer, readHttpAnswers } from '../testing/http-answers.ts';
import { isPublic, registeredIn } from './testing/registered.ts';
import { startEveryMode } from './testing/start-every-mode.ts';
import { headerTricks, pathTricks, wrongHosts } from './testing/tricks.ts';

let all: Awaited<ReturnType<typeof startEveryMode>>;
beforeAll(async () => {
  all = await startEveryMode();
});
afterAll(() => all.close());
beforeEach(() => {
  for (const { asked, exported } of all.consoles) for (const heard of [asked, exported]) heard.splice(0);
});

type Console = Awaited<ReturnType<typeof startEveryMode>>['consoles'][number];
type Wrong = {
  what: string;
  method: string;
  target: string;
  host?: string;
  lines: readonly string[];
  body: string | null;
};

async function send(
  { port }: Console,
  { method, target, host = `localhost:${port}`, lines, body }: Omit<Wrong, 'what'>,
) {
  const ofBody = body === null ? [] : ['Content-Type: application/json', `Content-Length: ${body.length}`];
  const head = [`${method} ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...lines, ...ofBody].join('\r\n');
  const { text } = await exchange(port, `${head}\r\n\r\n${body ?? ''}`);
  return { text, answer: readHttpAnswers(text)[0] };
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'];
const asDocument = ['Sec-Fetch-Dest: document', 'Sec-Fetch-Site: none'];

/** Whatever nobody may have of this console, asked for by people who may not have it, in each way at every route. */
function wrongRequests({ app, port, good, nobody, wrong }: Console): Wrong[] {
  return registeredIn(app).flatMap((route) => {
    const { path: target, verb: method, body } = route.sample;
    const asked = { target, method, body };
    const claims = wrong.map(({ name, lines }) => ({ ...asked, what: `by ${name}`, lines }));
    if (isPublic(route)) return claims.map((claim) => ({ ...claim, lines: [...claim.lines, ...asDocument] }));
    return [
      ...claims,
      ...headerTricks.map((line) => ({ ...asked, what: line, lines: [...nobody, line] })),
      ...pathTricks(target, port).map((path) => ({ ...asked, what: 'by its path', target: path, lines: nobody })),
      ...methods.map((other) => ({ ...asked, what: other, method: other, lines: nobody })),
      ...wrongHosts(port).map((host) => ({ ...asked, what: `at ${host}`, host, lines: good })),
    ];
  });
}

const refusals = [400, 401, 403, 404, 405, 421];

/** What an answer gives away that it must not; null where that is nothing. */
function givenAway(text: string, answer: HttpAnswer | undefined, isClosed: boolean): string | null {
  if (answer === undefined) return 'no answer';
  if (isClosed && !refusals.includes(answer.status)) return `status ${answer.status}`;
  return /"data":|"person":|data-path|set-cookie: [^=]*tautan=[^;\s]/i.exec(text)?.[0] ?? null;
}

let sum = 0;
test.each(authModes)('%s: no wrong request to any route is accepted', async (mode) => {
  const tautan = all.consoles.find((candidate) => candidate.mode === mode);
  if (tautan === undefined) throw new Error(`no console of mode ${mode}`);
  const closed = registeredIn(tautan.app).filter((route) => !isPublic(route));
  const requests = wrongRequests(tautan);
  const accepted: unknown[] = [];
  for (const { what, ...request } of requests) {
    const { text, answer } = await send(tautan, request);
    const isClosed = request.lines.every((line) => !asDocument.includes(line));
    const given = givenAway(text, answer, isClosed);
    if (given !== null) accepted.push({ what, given, ...request });
  }
  expect(accepted).toEqual([]);
  expect([tautan.asked, tautan.exported]).toEqual([[], []]);
  expect(requests.length).toBeGreaterThanOrEqual(400);
  sum += requests.length;

  // The same routes, asked for as it should be: else a refusal would prove nothing.
  for (const { sample, path } of closed) {
    const asked = { target: sample.path, method: sample.verb, body: sample.body };
    const { answer } = await send(tautan, { ...asked, lines: tautan.good });
    expect([path, answer?.status]).toEqual([path, path === '/api/*' ? 404 : expect.toBeOneOf([200, 204, 502])]);
  }
  expect([tautan.asked, tautan.exported]).toEqual([expect.objectContaining({ length: 4 }), [expect.anything()]]);
});

test('these are as many as are claimed', () => {
  process.stdout.write(`${sum} wrong requests in ${authModes.length} modes, none accepted\n`);
  expect(sum).toBeGreaterThanOrEqual(2_000);
});
