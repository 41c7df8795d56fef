// Clients that each begin a request and send its body a byte at a time, and begin anew when the connection is closed.
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const betweenBytesMs = 2_000;
/** They begin one after the other within this time. */
const rampMs = 5_000;
const body = 'Content-Length: 8192\r\n\r\n';

/** @param {{ url: string, connections: number, seconds: number }} options */
export async function sendSlowBodies({ url, connections, seconds }) {
  const { host, port } = new URL(url);
  const end = performance.now() + seconds * 1_000;

  /** @param {number} index */
  async function client(index) {
    await wait((index / connections) * rampMs);
    while (performance.now() < end) {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write(`POST / HTTP/1.1\r\nHost: ${host}\r\n${body}`),
      );
      const closed = once(socket, 'close').catch(() => {});
      const dripping = setInterval(() => socket.write('x'), betweenBytesMs);
      socket.on('error', () => {}).resume();
      await Promise.race([closed, wait(end - performance.now())]);
      clearInterval(dripping);
      socket.destroy();
      await wait(Math.min(betweenBytesMs, end - performance.now()));
    }
  }
  await Promise.all(Array.from({ length: connections }, (_, index) => client(index)));
}
