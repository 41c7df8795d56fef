import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { sampleFault } from '../testing/samples.ts';
import { listenToRequests } from './asked-request.ts';
import { expectBlocks } from './first-block.ts';
import { atHand, get } from './get.ts';

const Name = z.object({ name: z.string() });
const fetched = vi.fn<typeof fetch>();
let frame: HTMLIFrameElement;
let page: Document;

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  fetched.mockImplementation(() => Promise.resolve(Response.json({ name: 'asked for' })));
  frame = document.body.appendChild(document.createElement('iframe'));
  if (frame.contentDocument === null) throw new Error('The frame has no document.');
  page = frame.contentDocument;
  page.open();
});

afterEach(() => {
  page.close();
  frame.remove();
  vi.unstubAllGlobals();
  fetched.mockReset();
});

/** The page's parser gets these bytes next. */
const send = (html: string) => page.write(html);

let count = 0;

/** Begins a page that announces a block for an address that no other test uses; gives what get() takes. */
function announce(): string {
  count += 1;
  const path = `/customers/cus_${count}`;
  send(`<head><meta name="tautan-blocks" content="/api/v1${path} /api/v1/else"></head><body><div id="root"></div>`);
  expectBlocks(page);
  return path;
}

function block(path: string, body: unknown, status = 200): string {
  const text = JSON.stringify({ status, headers: { 'X-Tautan-Dropped': '5', 'X-Request-Id': 'console-1' }, body });
  return `<script type="application/json" data-path="/api/v1${path}">${text}</script>`;
}

const ask = (path: string, signal = new AbortController().signal) => get(Name, path, {}, signal);

/** Lets everything that waits for no clock and no network go on. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

test('an answer that the page brings along is taken instead of asked for', async () => {
  const path = announce();
  const before = Date.now();
  const asking = ask(path);
  send(block('/else', { name: 'another' }));
  send(block(path, { name: 'Warung' }));

  const { body, meta } = await asking;
  expect(body).toEqual({ name: 'Warung' });
  expect(meta).toMatchObject({ consoleRequestId: 'console-1', droppedRows: 5 });
  expect(meta.milliseconds).toBeGreaterThanOrEqual(0);
  expect(meta.readAt).toBeLessThanOrEqual(Date.now() + 1);
  expect(meta.readAt - meta.milliseconds).toBeLessThanOrEqual(before);
  expect(fetched).not.toHaveBeenCalled();
});

test('it is waited for while half of it is there, however the bytes come', async () => {
  const path = announce();
  const asking = ask(path);
  const settled = vi.fn();
  void asking.then(settled);
  const html = block(path, { name: 'a "name" of some length' });
  for (const cut of [40, 80, 120]) {
    send(html.slice(cut - 40, cut));
    await turn();
  }
  expect(settled).not.toHaveBeenCalled();
  send(html.slice(120));
  expect((await asking).body).toEqual({ name: 'a "name" of some length' });
});

test('it is there already when the app starts late', async () => {
  const path = announce();
  send(block(path, { name: 'early' }));
  page.close();
  expect((await ask(path)).body).toEqual({ name: 'early' });
  expect(fetched).not.toHaveBeenCalled();
});

test('it is given once: who asks later asks for it anew', async () => {
  const path = announce();
  send(block(path, { name: 'once' }));
  const both = await Promise.all([ask(path).catch(() => null), turn()]);
  expect(both[0]?.body).toEqual({ name: 'once' });
  expect((await ask(path)).body).toEqual({ name: 'asked for' });
  expect(fetched).toHaveBeenCalledOnce();
});

test('what is whole in the page is at hand at once, is given once and told once', async () => {
  const told = vi.fn();
  listenToRequests(told);
  const path = announce();
  const html = block(path, { name: 'at hand' });
  send(html.slice(0, 80));
  expect(atHand(Name, path, {})).toBeUndefined();
  send(html.slice(80));

  expect(atHand(Name, path, {})).toMatchObject({ body: { name: 'at hand' }, meta: { consoleRequestId: 'console-1' } });
  expect(told).toHaveBeenCalledOnce();
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ path, body: { name: 'at hand' }, fault: null }));
  expect(atHand(Name, path, {})).toBeUndefined();
  expect((await ask(path)).body).toEqual({ name: 'asked for' });
});

test('what somebody waits for already is not at hand for another', async () => {
  const path = announce();
  const asking = ask(path);
  send(block(path, { name: 'awaited' }));
  expect(atHand(Name, path, {})).toBeUndefined();
  expect((await asking).body).toEqual({ name: 'awaited' });
});

test.each([
  ['a fault', { error: sampleFault('kirim_not_found') }, 404, 'kirim_not_found'],
  ['what the contract does not promise', { nom: 'Warung' }, 200, 'console_unreadable'],
  ['a failure in the shape of an answer', { name: 'Warung' }, 500, 'console_unreadable'],
])('%s is not at hand, but is taken by who asks', async (_name, body, status, kind) => {
  const path = announce();
  send(block(path, body, status));
  expect(atHand(Name, path, {})).toBeUndefined();
  await expect(ask(path)).rejects.toMatchObject({ fault: { kind } });
  expect(fetched).not.toHaveBeenCalled();
});

test('a fault in it is thrown like any other', async () => {
  const path = announce();
  const fault = sampleFault('kirim_rate_limited', { retry_after_seconds: 5 });
  send(block(path, { error: fault }, 429));
  await expect(ask(path)).rejects.toMatchObject({ name: 'FaultError', fault });
  expect(fetched).not.toHaveBeenCalled();
});

test.each(['', '<script type="application/json" data-path="/api/v1/customers/cus_x">{"status":2'])(
  'a page that ends without it, after %j, is asked for it then and not before',
  async (rest) => {
    const path = announce();
    const asking = ask(path);
    send(rest.replace('cus_x', path.split('/')[2] ?? ''));
    await turn();
    expect(fetched).not.toHaveBeenCalled();
    page.close();
    expect((await asking).body).toEqual({ name: 'asked for' });
    expect(fetched).toHaveBeenCalledOnce();
  },
);

test('what the page did not announce is asked for at once', async () => {
  announce();
  expect((await ask('/me')).body).toEqual({ name: 'asked for' });
});

test('who leaves before it comes is let go, and finds it on coming back', async () => {
  const path = announce();
  const caller = new AbortController();
  const leaving = ask(path, caller.signal);
  caller.abort();
  await expect(leaving).rejects.toBe(caller.signal.reason);
  const back = ask(path);
  send(block(path, { name: 'still coming' }));
  expect((await back).body).toEqual({ name: 'still coming' });
  expect(fetched).not.toHaveBeenCalled();
});

test('a page that stalls is given up, and a retry asks', async () => {
  const deadline = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(deadline.signal);
  const path = announce();
  const asking = ask(path);
  deadline.abort(new DOMException('', 'TimeoutError'));
  await expect(asking).rejects.toMatchObject({ fault: { kind: 'browser_timeout' } });
  expect((await ask(path)).body).toEqual({ name: 'asked for' });
});
