import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { answerProblems } from '../testing/answer-problems.ts';
import { own, startAttackedProxy } from '../testing/attacked-proxy.ts';
import { sampleMe } from '../testing/samples.ts';
import { fakeUpstream, tinyWebApp } from '../testing/test-proxy.ts';

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const proxy of opened.splice(0)) await proxy.close();
});

async function start(options: Parameters<typeof startAttackedProxy>[0] = {}) {
  const tautan = await startAttackedProxy(options);
  opened.push(tautan);
  return tautan;
}

/** A Kirim that answers only when it is let go. */
function heldUpstream() {
  const events = new EventEmitter();
  const upstream = fakeUpstream({ body: sampleMe });
  const get: typeof upstream.get = async (request) => {
    const goesOn = once(events, 'let go');
    events.emit('asked');
    await goesOn;
    return upstream.get(request);
  };
  return { upstream: { ...upstream, get }, asked: once(events, 'asked'), letGo: () => events.emit('let go') };
}

const host = 'Host: HOST\r\nX-Requested-With: tautan\r\n';

describe('what follows a request that is still being answered is not taken for a part of that answer', () => {
  test.each([
    ['garbage', 'GARBAGE\r\n\r\n'],
    ['a request with a bad length', `GET / HTTP/1.1\r\n${host}Content-Length: x\r\n\r\n`],
    ['a head that is too large', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n${host}\r\n`],
  ])('%s after a read', async (_name, bytes) => {
    const { upstream, asked, letGo } = heldUpstream();
    const tautan = await start({ upstream });
    const exchanged = tautan.send(`GET /api/v1/me HTTP/1.1\r\n${host}\r\n${bytes}`);
    await asked;
    letGo();
    const answers = await exchanged;
    expect(answers.map(({ status, body }) => [status, JSON.parse(body)])).toEqual([[200, sampleMe]]);
  });

  test('a tunnel after a read, or garbage after a read that never ends', async () => {
    const { upstream } = heldUpstream();
    const tautan = await start({ upstream, limits: { stalledTimeout: 200 } });
    const read = `GET /api/v1/me HTTP/1.1\r\n${host}\r\n`;
    expect(await tautan.send(`${read}CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n`)).toEqual([]);
    expect(await tautan.send(`${read}${'GARBAGE\r\n\r\n'.repeat(50)}`)).toEqual([]);
  });

  test('a whole request is answered after it, in its turn', async () => {
    const { upstream, asked, letGo } = heldUpstream();
    const tautan = await start({ upstream });
    const exchanged = tautan.send(
      `GET /api/v1/me HTTP/1.1\r\n${host}\r\nGET /api/v1/x HTTP/1.1\r\nHost: HOST\r\n${own}\r\n`,
    );
    await asked;
    letGo();
    const answers = await exchanged;
    expect(answers.map(({ status }) => status)).toEqual([200, 404]);
    expect(answers.flatMap(answerProblems)).toEqual([]);
  });
});

test('a client that asks for a tunnel and tears the connection down does the process no harm', async () => {
  const tautan = await start();
  const listened: number[] = [];
  tautan.server.on('connect', (_request, socket) => listened.push(socket.listenerCount('error')));
  for (let nth = 0; nth < 100; nth += 1) {
    const socket = connect(tautan.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write('CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n', () => setImmediate(() => socket.resetAndDestroy()));
    await once(socket, 'close');
  }
  expect((await tautan.send(`GET /healthz HTTP/1.1\r\n${host}${own}\r\n`)).map(({ status }) => status)).toEqual([200]);
  expect(Math.min(...listened)).toBeGreaterThan(0);
});

test('a client that tears the connection down in the midst of a page leaves no words behind but those of the log', async () => {
  const said = (['error', 'info', 'log', 'warn'] as const).map((name) => vi.spyOn(console, name));
  const { upstream, asked, letGo } = heldUpstream();
  const tautan = await start({ upstream });
  const accepted = once(tautan.server, 'connection');
  const client = connect(tautan.port, '127.0.0.1');
  client.on('error', () => {});
  const asPerson = 'Sec-Fetch-Site: none\r\nSec-Fetch-Dest: document\r\n';
  client.write(`GET /customers/cus_1 HTTP/1.1\r\nHost: ${tautan.host}\r\n${asPerson}\r\n`);
  await Promise.all([once(client, 'data'), asked]);
  const [socket] = await accepted;
  const closed = new Promise((resolve) => socket.on('close', resolve));
  client.resetAndDestroy();
  await closed;
  letGo();
  expect((await tautan.send(`GET /healthz HTTP/1.1\r\n${host}${own}\r\n`)).map(({ status }) => status)).toEqual([200]);
  for (const spy of said) expect(spy).not.toHaveBeenCalled();
  for (const line of tautan.lines) expect(JSON.parse(line)).toMatchObject({ level: 'info' });
});

describe('a connection that is kept', () => {
  test('is good for so many requests, and none beyond is answered', async () => {
    const tautan = await start({ limits: { requestsPerConnection: 3 } });
    const socket = connect(tautan.port, '127.0.0.1').setEncoding('latin1');
    const seen: (string | undefined)[] = [];
    for (let nth = 0; nth < 3; nth += 1) {
      socket.write(`GET /healthz HTTP/1.1\r\n${host}\r\n`);
      const [text] = await once(socket, 'data');
      seen.push(/^Connection: (.*)$/m.exec(String(text))?.[1]);
    }
    socket.destroy();
    expect(seen).toEqual(['keep-alive', 'keep-alive', 'close']);

    const answers = await tautan.send(`GET /healthz HTTP/1.1\r\n${host}\r\n`.repeat(9));
    expect(answers.length).toBeLessThanOrEqual(3);
    expect(answers.flatMap(answerProblems)).toEqual([]);
  });

  test('is closed when no request follows for a while', async () => {
    const tautan = await start({ limits: { keepAliveTimeout: 50 } });
    const answers = await tautan.send(`GET /healthz HTTP/1.1\r\n${host}\r\n`);
    expect(answers.map(({ headers }) => headers.get('connection'))).toEqual([['keep-alive']]);
  });

  test('is closed with the answer to a wish for another protocol', async () => {
    const wish = 'Connection: Upgrade\r\nUpgrade: h2c\r\n';
    const tautan = await start({ limits: { keepAliveTimeout: 60_000 } });
    const answers = await tautan.send(
      `GET /healthz HTTP/1.1\r\n${host}${wish}\r\nGET /healthz HTTP/1.1\r\n${host}\r\n`,
    );
    expect(answers.map(({ status, headers }) => [status, headers.get('connection')])).toEqual([[200, ['close']]]);
  });

  test('is closed with the refusal of a body that is still to come', async () => {
    const tautan = await start({ limits: { requestTimeout: 60_000, headersTimeout: 60_000 } });
    const answers = await tautan.send(`GET / HTTP/1.1\r\n${host}Content-Length: 5\r\n\r\nab`);
    expect(answers.map(({ status, headers }) => [status, headers.get('connection')])).toEqual([[400, ['close']]]);
  });
});

describe('slow clients', () => {
  const short = { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 30 };
  const body = `POST /api/v1/me HTTP/1.1\r\n${host}Content-Length: 1000\r\n\r\n`;

  test.each([
    ['that sends nothing', ''],
    ['that sends one letter', 'G'],
    ['that does not end its head', `GET / HTTP/1.1\r\n${host}X: y\r\n`],
  ])('one %s is told so once, and is rid of', async (_name, bytes) => {
    const tautan = await start({ limits: short });
    const answers = await tautan.send(bytes);
    expect(answers.map(({ status }) => status)).toEqual([408]);
    expect(answers.flatMap(answerProblems)).toEqual([]);
  });

  /** Sends the beginning, and then a byte now and then for as long as it may. */
  async function drip(port: number, beginning: string, piece: string): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    socket.write(beginning);
    let text = '';
    socket.setEncoding('latin1').on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', () => {});
    const timer = setInterval(() => socket.write(piece), 20);
    await new Promise((resolve) => socket.on('close', resolve));
    clearInterval(timer);
    return text;
  }

  test('60 that drip their heads, bodies or nothing are all rid of, while others are served', async () => {
    const tautan = await start({ limits: short });
    const head = `GET / HTTP/1.1\r\nHost: ${tautan.host}\r\n`;
    const slow = [
      ...Array.from({ length: 20 }, () => drip(tautan.port, head, 'X: y\r\n')),
      ...Array.from({ length: 20 }, () => drip(tautan.port, body.replace('HOST', tautan.host), 'x')),
      ...Array.from({ length: 20 }, () => drip(tautan.port, '', '')),
    ];
    let isOver = false;
    const all = Promise.all(slow).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      const served = await tautan.send(`GET / HTTP/1.1\r\n${host}${own}\r\n`);
      expect(served.map(({ status }) => status)).toEqual([200]);
    }
    for (const text of await all) expect(text.match(/HTTP\/1\.1 (?:408|405) /g)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  test('one that does not read its answer is rid of', async () => {
    const bytes = Buffer.alloc(30_000_000);
    const large = { type: 'text/plain', bytes, br: null, gzip: null };
    const webApp = { ...tinyWebApp, files: new Map([['/large.txt', large]]) };
    const tautan = await start({ webApp, limits: { stalledTimeout: 200 } });
    const accepted = once(tautan.server, 'connection');
    const client = connect(tautan.port, '127.0.0.1');
    client.on('error', () => {});
    client.pause().write(`GET /large.txt HTTP/1.1\r\nHost: ${tautan.host}\r\n\r\n`);
    const [socket] = await accepted;
    await once(socket, 'close');
    client.destroy();
  });
});
