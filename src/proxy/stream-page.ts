import { PassThrough, pipeline, Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { metaHeaders } from '../contract/headers.ts';
import { announcement } from '../contract/page-block.ts';
import type { ContentCoding } from './content-coding.ts';

/** An answer of the console's own API that a page brings along. `answer` never rejects, and its body is JSON. */
export type ComingAnswer = { path: string; answer: Promise<Response> };

// Each write is one piece, and each piece leaves at once. Fast rather than small, since the page waits for it.
const encoders = {
  br: () =>
    createBrotliCompress({
      flush: constants.BROTLI_OPERATION_FLUSH,
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 },
    }),
  gzip: () => createGzip({ flush: constants.Z_SYNC_FLUSH }),
  identity: () => new PassThrough(),
};

/**
 * The bytes of a page that is sent in pieces: first the page to the end of its body, with the paths of what follows;
 * then each answer as a block of data as soon as it is there; then the end. After the signal fires no piece follows.
 */
export function streamPage(
  page: string,
  answers: readonly ComingAnswer[],
  coding: ContentCoding,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = encoders[coding]();
  // An error breaks the bytes off, which is all that can be told once the head is sent.
  pipeline(Readable.from(piecesOf(page, answers, signal)), encoder, () => {});
  return ReadableStream.from<Uint8Array>(encoder);
}

async function* piecesOf(page: string, answers: readonly ComingAnswer[], signal: AbortSignal) {
  const end = page.includes('</body>') ? page.lastIndexOf('</body>') : page.length;
  const paths = answers.map(({ path }) => path).join(' ');
  yield page.slice(0, end).replace('</head>', () => `<meta name="${announcement}" content="${paths}" /></head>`);
  for await (const block of asTheyCome(answers.map(blockOf))) {
    if (signal.aborted) return;
    yield block;
  }
  yield page.slice(end);
}

async function* asTheyCome<Value>(promises: readonly Promise<Value>[]) {
  const pending = new Map(promises.map((promise, index) => [index, promise.then((value) => ({ index, value }))]));
  while (pending.size > 0) {
    const { index, value } = await Promise.race(pending.values());
    pending.delete(index);
    yield value;
  }
}

const blockHeaders = [...Object.values(metaHeaders), 'Retry-After'];

async function blockOf({ path, answer }: ComingAnswer): Promise<string> {
  const response = await answer;
  const headers = blockHeaders.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  const said = `"status":${response.status},"headers":${JSON.stringify(Object.fromEntries(headers))}`;
  const json = `{${said},"body":${await response.text()}}`;
  return `<script type="application/json" data-path="${path}">${escapeForScript(json)}</script>\n`;
}

/** JSON that no parser of HTML finds an end in. These characters occur within its strings alone, which may be written so. */
function escapeForScript(json: string): string {
  return json.replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
