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
  for (const { asked } of all.consoles) asked.splice(0);
});

type Console = Awaited<ReturnType<typeof startEveryMode>>['consoles'][number];
type Wrong = { what: string; method?: string; target: string; host?: string; lines: readonly string[] };

async function send(
  { port }: Console,
  { method = 'GET', target, host = `localhost:${port}`, lines }: Omit<Wrong, 'what'>,
) {
  const head = [`${method} ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...lines].join('\r\n');
  const { text } = await exchange(port, `${head}\r\n\r\n`);
  return { text, answer: readHttpAnswers(text)[0] };
}

const methods = ['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'];
const asDocument = ['Sec-Fetch-Dest: document', 'Sec-Fetch-Site: none'];

/** Whatever nobody may have of this console, asked for by people who may not have it, in each way at every route. */
function wrongRequests({ app, port, good, nobody, wrong }: Console): Wrong[] {
  return registeredIn(app).flatMap((route) => {
    const { sample: target } = route;
    const claims = wrong.map(({ name, lines }) => ({ what: `by ${name}`, target, lines }));
    if (isPublic(route)) return claims.map((claim) => ({ ...claim, lines: [...claim.lines, ...asDocument] }));
    return [
      ...claims,
      ...headerTricks.map((line) => ({ what: line, target, lines: [...nobody, line] })),
      ...pathTricks(target, port).map((path) => ({ what: 'by its path', target: path, lines: nobody })),
      ...methods.map((method) => ({ what: method, method, target, lines: nobody })),
      ...wrongHosts(port).map((host) => ({ what: `at ${host}`, target, host, lines: good })),
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
  expect(tautan.asked).toEqual([]);
  expect(requests.length).toBeGreaterThanOrEqual(400);
  sum += requests.length;

  // The same routes, asked for as it should be: else a refusal would prove nothing.
  for (const { sample, path } of closed) {
    const { answer } = await send(tautan, { target: sample, lines: tautan.good });
    expect([path, answer?.status]).toEqual([path, path === '/api/*' ? 404 : expect.toBeOneOf([200, 502])]);
  }
  expect(tautan.asked).toHaveLength(4);
});

test('these are as many as are claimed', () => {
  process.stdout.write(`${sum} wrong requests in ${authModes.length} modes, none accepted\n`);
  expect(sum).toBeGreaterThanOrEqual(2_000);
});
