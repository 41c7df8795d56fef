import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { answers, type FaultCase, neverCrosses } from '../fault-case.ts';
import { always, alwaysThenClose, type RawAnswer, startRawUpstream } from '../raw-upstream.ts';
import { sampleLink, samplePage } from '../samples.ts';

const page = JSON.stringify(samplePage([sampleLink]));
// 50 MB each, to whoever unpacks them.
const bomb = brotliCompressSync(Buffer.alloc(50_000_000));
const doubleBomb = gzipSync(gzipSync(Buffer.alloc(50_000_000)));

const says =
  (bytes: string): RawAnswer =>
  (socket) =>
    socket.write(bytes);
const invalid = (name: string, answer: RawAnswer) => answers(name, answer, '502 upstream_invalid');
const status = (line: string) => invalid(line, always({ status: line, body: page }));
const statusAlone = (line: string) => invalid(line, always({ status: line, length: null }));
const coded = (coding: string, body: string | Buffer) =>
  invalid(`Content-Encoding: ${coding}`, always({ headers: [`Content-Encoding: ${coding}`], body }));

/** Sends the console to a server beside Kirim, which must not be reached. */
async function redirecting(line: string) {
  const stranger = await startRawUpstream(always({ body: page }));
  const location = `Location: http://127.0.0.1:${stranger.port}/v1/customers/cus_1/setup_links`;
  const kirim = await startRawUpstream(always({ status: line, headers: [location], body: neverCrosses }));
  return {
    ...kirim,
    reach: { baseUrl: kirim.baseUrl },
    strays: () => stranger.heads.length + stranger.connectionCount(),
    close: async () => void (await Promise.all([kirim.close(), stranger.close()])),
  };
}

const redirect = (line: string): FaultCase => ({
  name: `${line} to another server`,
  start: () => redirecting(line),
  gives: '502 upstream_redirect',
  calls: 1,
  error: { upstream_status: Number(line.slice(0, 3)) },
});

/** HTTP that breaks its own rules, or that was not asked for: never asked again, never followed, never unpacked. */
export const brokenHttp: readonly FaultCase[] = [
  invalid('JSON that was cut and closed', alwaysThenClose({ length: null, body: page.slice(0, 200) })),
  invalid('two different Content-Lengths', always({ body: page, headers: ['Content-Length: 3'] })),
  invalid('the same Content-Length twice', always({ body: page, headers: [`Content-Length: ${page.length}`] })),
  invalid(
    'a Content-Length and chunks',
    always({ body: '2\r\n{}\r\n0\r\n\r\n', headers: ['Transfer-Encoding: chunked'] }),
  ),
  invalid('a negative Content-Length', always({ body: page, length: -3 })),
  invalid('a garbled chunk', always({ headers: ['Transfer-Encoding: chunked'], length: null, body: 'ZZ\r\n' })),
  invalid('a garbled status line', says(`HTTQ/9.9 ${neverCrosses}\r\n\r\n`)),
  invalid('a garbled header', says(`HTTP/1.1 200 OK\r\n${neverCrosses}\r\n\r\n`)),
  invalid('a body without a head', says(page)),
  invalid('a status of two digits', says('HTTP/1.1 99 OK\r\n\r\n')),
  invalid('a status of zero', says('HTTP/1.1 000 OK\r\n\r\n')),
  invalid('20 kB of headers', always({ body: page, headers: [`X-Long: ${neverCrosses.repeat(800)}`] })),
  invalid('a 101', says('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n')),
  invalid('a 101 without a protocol', says('HTTP/1.1 101 Switching Protocols\r\n\r\n')),
  invalid('a 100', says('HTTP/1.1 100 Continue\r\n\r\n')),
  status('201 Created'),
  status('206 Partial Content'),
  status('300 Multiple Choices'),
  statusAlone('204 No Content'),
  statusAlone('304 Not Modified'),
  invalid('205 Reset Content', always({ status: '205 Reset Content' })),
  redirect('301 Moved Permanently'),
  redirect('302 Found'),
  redirect('303 See Other'),
  redirect('307 Temporary Redirect'),
  redirect('308 Permanent Redirect'),
  answers(
    'a redirect to itself',
    always({ status: '302 Found', headers: ['Location: /v1/me'] }),
    '502 upstream_redirect',
  ),
  answers('a redirect to nowhere', always({ status: '302 Found' }), '502 upstream_redirect'),
  answers('a redirect without end', always({ status: '302 Found', length: 100 }), '502 upstream_redirect', 1, {
    leaves: 0,
  }),
  answers('a 206 without end', always({ status: '206 Partial Content', length: 100 }), '502 upstream_invalid', 1, {
    leaves: 0,
  }),
  coded('gzip', gzipSync(page)),
  coded('deflate', deflateSync(page)),
  coded('br', bomb),
  coded('gzip, gzip', doubleBomb),
  coded('br, identity', page),
  coded('zstd', page),
];
