// The contract's answers in place of Kirim, for measurements: as fast as can be, or with what a measurement wants of it.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { customerAnswer, linksAnswer, meAnswer } from './sample-answers.mjs';

const json = {
  links: JSON.stringify(linksAnswer),
  me: JSON.stringify(meAnswer),
  customer: JSON.stringify(customerAnswer),
};

/** The body that Kirim answers a path with. @param {string} url */
export function answerFor(url) {
  const path = url.split('?', 1)[0] ?? '';
  return path.endsWith('/setup_links') ? json.links : path.endsWith('/me') ? json.me : json.customer;
}

/**
 * A server on loopback; `answer` is given each request. Gives its address and how to end it.
 * @param {import('node:http').RequestListener} answer
 * @param {number} [port]
 */
export async function listenOnLoopback(answer, port = 0) {
  const server = createServer(answer);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A Kirim that answers at once and has an allowance that nobody uses up. @type {import('node:http').RequestListener} */
export function answerAtOnce({ url = '/' }, response) {
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'X-RateLimit-Limit': '6000000',
    'X-RateLimit-Remaining': '6000000',
  });
  response.end(answerFor(url));
}
