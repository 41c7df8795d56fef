import { answers, type FaultCase, neverCrosses } from '../fault-case.ts';
import { always, httpAnswer, type RawAnswer } from '../raw-upstream.ts';
import { sampleCustomer, sampleLink, samplePage } from '../samples.ts';

const page = JSON.stringify(samplePage([sampleLink]));
const html = `<!doctype html><title>${neverCrosses}</title>`;
const jsonLimit = 2 * 1024 * 1024;
const megabyte = Buffer.alloc(1_000_000, ' ');

const json = (body: unknown): RawAnswer => always({ body: JSON.stringify(body) });
const typed = (type: string | null, body: string | Buffer = page): RawAnswer => always({ type, body });
const invalid = (name: string, answer: RawAnswer) => answers(name, answer, '502 upstream_invalid');
const tooLarge = (name: string, answer: RawAnswer) => answers(name, answer, '502 upstream_too_large', 1, { leaves: 0 });
const links = (...rows: readonly string[]) => page.replace(/\[.*\]/, `[${rows.join(',')}]`);
const padded = (length: number) => always({ body: page.padEnd(length) });

/** So many megabytes, as fast as they are taken. */
const sends =
  (megabytes: number, head: Buffer, frame: (bytes: Buffer) => Buffer): RawAnswer =>
  (socket) => {
    let left = megabytes;
    const more = () => {
      while (left > 0 && !socket.destroyed) {
        left -= 1;
        if (!socket.write(frame(megabyte))) return;
      }
    };
    socket.on('drain', more);
    socket.write(head);
    more();
  };
const chunk = (bytes: Buffer) =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
const inChunks = httpAnswer({ length: null, headers: ['Transfer-Encoding: chunked'] });

const manyKeys = Object.fromEntries(Array.from({ length: 100_000 }, (_, nth) => [`key_${nth}`, nth]));
const deepRow = `{"id":"csl_1","status":${'{"a":'.repeat(100)}1${'}'.repeat(100)}}`;

/** Whole answers with a wrong body: never shown as an empty list, never read beyond 2 MiB. */
export const bodies: readonly FaultCase[] = [
  invalid('an empty body', always({ body: '' })),
  invalid('white space', always({ body: '  \n' })),
  invalid('a list', always({ body: '[]' })),
  invalid('an object', always({ body: '{}' })),
  invalid('null', always({ body: 'null' })),
  invalid('a text', always({ body: '"ok"' })),
  invalid('two values', always({ body: `${page}${page}` })),
  invalid('data that are no list', json({ ...samplePage([]), data: {} })),
  invalid('no data', json({ has_more: false, next_cursor: null })),
  invalid('rows that are all broken', json(samplePage([{}, 1]))),
  invalid('over 1,000 rows', json(samplePage(Array.from({ length: 1_001 }, () => sampleLink)))),
  invalid('100,000 fields and no page', json(manyKeys)),
  invalid('HTML', typed('text/html', html)),
  invalid('HTML that says JSON', typed('application/json', html)),
  invalid('JSON that says HTML', typed('text/html')),
  invalid('JSON that says text', typed('text/plain')),
  invalid('JSON without a type', typed(null)),
  invalid('JSON of two types', always({ body: page, headers: ['Content-Type: text/html'] })),
  invalid('JSON that says UTF-16', typed('application/json; charset=utf-16')),
  invalid('JSON that says Latin-1', typed('application/json; charset=iso-8859-1')),
  invalid('UTF-16', typed('application/json', Buffer.from(page, 'utf16le'))),
  invalid('bytes that are no UTF-8', typed('application/json', Buffer.from(page.replace('active', '\xff'), 'latin1'))),
  invalid('100,000 levels', always({ body: '['.repeat(100_000) + ']'.repeat(100_000) })),
  invalid('100 levels in a row', always({ body: links(deepRow) })),
  tooLarge('a promise of 100 MB', always({ length: 100_000_000 })),
  tooLarge(
    '100 MB',
    sends(100, httpAnswer({ length: 100_000_000 }), (bytes) => bytes),
  ),
  tooLarge('100 MB in chunks', sends(100, inChunks, chunk)),
  tooLarge('one byte more than 2 MiB', padded(jsonLimit + 1)),
  answers('2 MiB', padded(jsonLimit), 200),
  answers('a byte order mark', typed('application/json', `\ufeff${page}`), 200),
  answers('JSON of a kind', typed('application/vnd.kirim+json; charset=UTF-8'), 200),
  answers('100,000 fields beside a page', json({ ...manyKeys, ...samplePage([]) }), 200, 1, {
    body: samplePage([]),
    drift: { extra_field: 100_000 },
  }),
  answers('numbers beyond all bounds', always({ body: links('{"id":"csl_1","status":1e999}') }), 200, 1, {
    body: { data: [{ id: 'csl_1', status: '' }] },
    drift: { unreadable_field: 9 },
  }),
  answers('a field twice', always({ body: page.replace('{', '{"has_more":true,') }), 200, 1, {
    body: { has_more: false },
  }),
  answers(
    'a field called __proto__',
    always({ body: JSON.stringify(samplePage([sampleCustomer])).replaceAll('{', '{"__proto__":{"polluted":1},') }),
    200,
    1,
    { path: '/api/v1/customers', body: { data: [{ id: sampleCustomer.id }] } },
  ),
];
