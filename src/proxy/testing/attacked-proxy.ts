import { type ClientLimits, createHttpServer, listen, shut } from '../http-server.ts';
import { exchange } from './exchange.ts';
import { type HttpAnswer, readHttpAnswers } from './http-answers.ts';
import { sampleMe } from './samples.ts';
import { type FakeUpstream, fakeUpstream, memoryLog, testProxy } from './test-proxy.ts';

type Options = Omit<Parameters<typeof testProxy>[0] & {}, 'upstream'> & {
  upstream?: FakeUpstream;
  limits?: Partial<ClientLimits>;
};

/** The headers with which a program on this computer may ask, and after whose answer the connection closes. */
export const own = 'X-Requested-With: tautan\r\nConnection: close\r\n';

/** The proxy on a real port, to be sent bytes that no HTTP client would send. */
export async function startAttackedProxy({
  upstream = fakeUpstream({ body: sampleMe }),
  limits = {},
  ...options
}: Options = {}) {
  const { log, lines } = memoryLog();
  let port = 0;
  const allowedHosts = () => [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`];
  const { app } = testProxy({ upstream, allowedHosts, log, ...options });
  const { server } = createHttpServer(app, log, { ...limits, isHttps: options.isHttps ?? false });
  port = await listen(server, '127.0.0.1', 0);
  const host = `localhost:${port}`;
  return {
    port,
    host,
    server,
    lines,
    /** What Kirim was asked. */
    asked: upstream.asked,
    /** The paths that the app itself says it answers, with an id where one belongs. */
    paths: [...new Set(app.routes.filter(({ method }) => method === 'GET').flatMap(({ path }) => samplesOf(path)))],
    /** Sends these bytes, in which HOST stands for the console's own name, and reads the answers up to the end. */
    async send(bytes: string): Promise<HttpAnswer[]> {
      const { text, end } = await exchange(port, bytes.replaceAll('HOST', host));
      if (end === 'still open') throw new Error(`The connection was not closed: ${text}`);
      return readHttpAnswers(text);
    },
    close: () => shut(server),
  };
}

/** Paths that a route answers; the last one, of the web app, answers what no other does. */
function samplesOf(path: string): string[] {
  if (path !== '/*') return [path.replace(':id', 'cus_1')];
  return ['/', '/customers', '/customers/cus_1', '/assets/app-abc123.js', '/favicon.svg', '/nothing', '/nothing.js'];
}
