/** One HTTP answer as it came over a socket; header names in lower case, each with every value it was given. */
export type HttpAnswer = { status: number; headers: ReadonlyMap<string, readonly string[]>; body: string };

const statusLine = /^HTTP\/1\.1 (\d{3}) [^\r\n]*$/;
const headerLine = /^([!#$%&'*+\-.^_`|~\dA-Za-z]+):[ \t]*([^\r\n\0]*?)[ \t]*$/;

/**
 * Reads what came over one connection as a row of whole answers. Throws on a byte that belongs to none of them, on a
 * body that is shorter than it promised, and on two lengths.
 */
export function readHttpAnswers(text: string): HttpAnswer[] {
  const answers: HttpAnswer[] = [];
  let rest = text;
  while (rest !== '') {
    const endOfHead = rest.indexOf('\r\n\r\n');
    if (endOfHead === -1) throw new Error(`no end of a head: ${JSON.stringify(rest.slice(0, 200))}`);
    const { status, headers } = readHead(rest.slice(0, endOfHead));
    const { body, after } = readBody(headers, rest.slice(endOfHead + 4));
    answers.push({ status, headers, body });
    rest = after;
  }
  return answers;
}

function readHead(head: string): Omit<HttpAnswer, 'body'> {
  const [first = '', ...lines] = head.split('\r\n');
  const status = Number(statusLine.exec(first)?.[1] ?? Number.NaN);
  if (Number.isNaN(status)) throw new Error(`no status line: ${JSON.stringify(first.slice(0, 200))}`);
  const headers = new Map<string, string[]>();
  for (const line of lines) {
    const [, name = '', value = ''] = headerLine.exec(line) ?? [];
    if (name === '') throw new Error(`no header: ${JSON.stringify(line.slice(0, 200))}`);
    const key = name.toLowerCase();
    headers.set(key, [...(headers.get(key) ?? []), value]);
  }
  return { status, headers };
}

function readBody(headers: HttpAnswer['headers'], rest: string): { body: string; after: string } {
  const lengths = headers.get('content-length') ?? [];
  const codings = headers.get('transfer-encoding') ?? [];
  if (lengths.length + codings.length > 1) throw new Error('more than one length');
  // The answer to a HEAD promises a body that is never sent; none of ours begins like an answer.
  if (rest === '' || rest.startsWith('HTTP/1.1 ')) return { body: '', after: rest };
  if (codings[0] === 'chunked') return readChunks(rest);
  // To a client of HTTP/1.0 a body without a length ends with the connection.
  const length = Number(lengths[0] ?? rest.length);
  if (rest.length < length) throw new Error(`a body of ${length} bytes broke off after ${rest.length}`);
  return { body: rest.slice(0, length), after: rest.slice(length) };
}

function readChunks(text: string): { body: string; after: string } {
  let body = '';
  let rest = text;
  for (;;) {
    const size = /^([\da-f]+)\r\n/i.exec(rest);
    if (size === null) throw new Error(`no chunk: ${JSON.stringify(rest.slice(0, 40))}`);
    const [line, digits = ''] = size;
    const length = Number.parseInt(digits, 16);
    const end = line.length + length;
    if (rest.slice(end, end + 2) !== '\r\n') throw new Error('a chunk without its end');
    body += rest.slice(line.length, end);
    rest = rest.slice(end + 2);
    if (length === 0) return { body, after: rest };
  }
}
