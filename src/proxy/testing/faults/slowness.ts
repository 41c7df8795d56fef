import { answers, type FaultCase } from '../fault-case.ts';
import { httpAnswer, type RawAnswer } from '../raw-upstream.ts';

const everyMs = 300;

/** Sends this at once, and then that again and again. */
const drips =
  (first: string | Buffer, then: string): RawAnswer =>
  (socket) => {
    socket.write(first);
    const timer = setInterval(() => socket.write(then), everyMs);
    socket.on('close', () => clearInterval(timer));
  };

const overdue = (name: string, answer: RawAnswer) => answers(name, answer, '504 upstream_timeout', 1, { leaves: 0 });

/** Kirim takes its time: none of this ends before the console's own deadline. */
export const slowness: readonly FaultCase[] = [
  overdue('no answer', () => {}),
  overdue('a head and no body', (socket) => socket.write(httpAnswer({ length: 100 }))),
  overdue('a body in drips', drips(httpAnswer({ length: 100_000 }), ' ')),
  overdue(
    'chunks in drips',
    drips(httpAnswer({ length: null, headers: ['Transfer-Encoding: chunked'] }), '1\r\n \r\n'),
  ),
  overdue('a head in drips', drips('HTTP/1.1 200 OK\r\n', 'X: y\r\n')),
  overdue('a flood of 103s', drips('', 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(100))),
];
