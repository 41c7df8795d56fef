import { connect } from 'node:net';

/** What came back over one connection, each byte as one character, and how the connection ended. */
export type Exchange = { text: string; end: 'closed' | 'reset' | 'still open' };

/** Sends these bytes to a loopback port, and gives all that comes back until the connection ends or patience does. */
export function exchange(port: number, bytes: string, patienceMs = 10_000): Promise<Exchange> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    let text = '';
    let end: Exchange['end'] = 'closed';
    const giveUp = setTimeout(() => {
      end = 'still open';
      socket.destroy();
    }, patienceMs);
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', () => {
      end = 'reset';
    });
    socket.on('close', () => {
      clearTimeout(giveUp);
      resolve({ text, end });
    });
  });
}
