import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { SandboxContext } from './environment.ts';
import { type LinksRead, paged } from './links-read.ts';
import type { Page } from './page.ts';

const json = { 'Content-Type': 'application/json' };

/** Status 200 and a true length, half of the body, and then no connection. Needs the socket of a real server. */
export async function tornAnswer(c: SandboxContext, read: LinksRead): Promise<Response> {
  // Called as a function, the app is given no environment at all.
  const outgoing = c.env?.outgoing;
  if (!outgoing) throw new Error('only a real server has a connection to tear');
  const body = Buffer.from(bodyOf(c, read));
  outgoing.writeHead(200, { ...json, 'Content-Length': body.length });
  await new Promise((resolve) => outgoing.write(body.subarray(0, body.length / 2), resolve));
  // No TCP reset: it would overtake what was written, and the client would not even see the status.
  outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** The page of some gateway: status 200, HTML, and no sign that Kirim saw the request. */
export function htmlAnswer(): Response {
  const page =
    '<!doctype html><html><head><title>Maintenance</title></head><body><h1>Be right back</h1></body></html>\n';
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** JSON that ends too early, with a length that says that it is whole. */
export function cutJsonAnswer(c: SandboxContext, read: LinksRead): Response {
  return c.body(bodyOf(c, read).slice(0, -40), 200, json);
}

/** A page of the contract with one address so long that it has more than 2 MiB. */
export function hugeAnswer(read: LinksRead): Page {
  const [newest, ...others] = read.links;
  if (!newest) return paged(read);
  return paged(read, [
    { ...newest, success_redirect_url: `https://practice.example/${'a'.repeat(3 << 20)}` },
    ...others,
  ]);
}

/** Answers nothing until the client leaves; holds no timer, so that it keeps no process alive. */
export async function noAnswer(c: SandboxContext): Promise<never> {
  const { signal } = c.req.raw;
  if (!signal.aborted) await once(signal, 'abort');
  // The signal's reason is a bare string, which the app's error handler would never see.
  throw new Error('the client left', { cause: signal.reason });
}

/** Waits so many milliseconds, or throws as soon as the client leaves. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { ref: false, signal });
}

function bodyOf(c: SandboxContext, read: LinksRead): string {
  return JSON.stringify({ ...paged(read), request_id: c.var.requestId });
}
