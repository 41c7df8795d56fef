import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerProblems } from '../testing/answer-problems.ts';
import { startAttackedProxy } from '../testing/attacked-proxy.ts';

let tautan: Awaited<ReturnType<typeof startAttackedProxy>>;
beforeAll(async () => {
  tautan = await startAttackedProxy();
});
afterAll(() => tautan.close());

const sites = [
  [],
  ['same-origin'],
  ['same-site'],
  ['cross-site'],
  ['none'],
  [''],
  ['SAME-ORIGIN'],
  ['same-origin, cross-site'],
  ['same-origin', 'same-origin'],
  ['cross-site', 'same-origin'],
  ['same-origin', 'none'],
];
const words = [[], ['tautan'], [''], ['XMLHttpRequest'], ['Tautan'], ['tautan, x'], ['tautan', 'tautan']];

/** What the rule says: the browser's word decides where there is one; else the console's own header does. */
const mayAsk = (site: string[], word: string[]) =>
  site.length === 0 ? word.join() === 'tautan' : site.join() === 'same-origin';

const matrix = sites.flatMap((site) => words.map((word) => [site, word] as const));
const refused = matrix.filter(([site, word]) => !mayAsk(site, word));
const allowed = matrix.filter(([site, word]) => mayAsk(site, word));

const ask = (path: string, site: readonly string[], word: readonly string[], more = '') => {
  const lines = [
    ...site.map((value) => `Sec-Fetch-Site: ${value}`),
    ...word.map((value) => `X-Requested-With: ${value}`),
  ];
  const headers = lines.map((line) => `${line}\r\n`).join('');
  return tautan.send(`GET ${path} HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n${headers}${more}\r\n`);
};

describe('by every route of the API', () => {
  test.each(refused)('Sec-Fetch-Site %j with X-Requested-With %j may not ask', async (site, word) => {
    for (const path of [...tautan.paths.filter((known) => known.startsWith('/api')), '/api/v1/nothing', '/api']) {
      const answers = await ask(path, site, word);
      expect([path, answers.map(({ status }) => status)]).toEqual([path, [403]]);
      expect(answers.flatMap(answerProblems)).toEqual([]);
    }
    expect(tautan.asked).toEqual([]);
  });

  test.each([
    'Origin: https://evil.example',
    'Referer: http://HOST/',
    'Origin: null',
    'Cookie: a=b',
    'Authorization: Bearer x',
  ])('%s alone opens nothing', async (line) => {
    expect((await ask('/api/v1/me', [], [], `${line}\r\n`)).map(({ status }) => status)).toEqual([403]);
    expect(tautan.asked).toEqual([]);
  });
});

test('pages and files are given to whoever asks under the right name, and spend nothing', async () => {
  for (const [site, word] of matrix) {
    for (const path of tautan.paths.filter((known) => !/^\/(?:api|auth)|nothing/.test(known))) {
      const answers = await ask(path, site, word);
      expect([path, answers.map(({ status }) => status)]).toEqual([path, [200]]);
    }
  }
  expect(tautan.asked).toEqual([]);
});

test.each([
  ['same-site', 'document', ''],
  ['cross-site', 'document', ''],
  ['none', 'iframe', ''],
  ['same-origin', 'iframe', ''],
  ['same-origin', 'image', ''],
  ['same-origin', 'empty', ''],
  ['none', 'document', 'Sec-Purpose: prefetch\r\n'],
  ['same-origin', 'document', 'Sec-Purpose: prefetch;prerender\r\n'],
  ['same-origin, none', 'document', ''],
])('a page asked for from %s as %s%s brings nothing along', async (site, destination, more) => {
  const [answer] = await ask('/customers/cus_1', [site], [], `Sec-Fetch-Dest: ${destination}\r\n${more}`);
  expect(answer?.status).toBe(200);
  expect(answer?.body).not.toContain('data-path');
  expect(tautan.asked).toEqual([]);
});

test('the console’s own page, and a program that says so, may ask, whatever their other header', async () => {
  for (const [site, word] of allowed) {
    const answers = await ask('/api/v1/me', site, word);
    expect([site, word, ...answers.map(({ status }) => status)]).toEqual([site, word, 200]);
  }
  expect(tautan.asked).not.toEqual([]);
});
