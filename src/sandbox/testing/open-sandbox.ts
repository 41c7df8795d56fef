import * as z from 'zod/mini';
import { createSandbox } from '../app.ts';

export const key = 'kdv_test_0123456789abcdefABCDEF-_';
export const day = '2026-11-23';

/** A page of rows, of any kind, as a test reads it. */
const Rows = z.object({
  data: z.array(z.looseObject({ id: z.optional(z.unknown()), status: z.optional(z.unknown()) })),
  has_more: z.boolean(),
  next_cursor: z.nullable(z.string()),
  request_id: z.string(),
});
export type Rows = z.infer<typeof Rows>;

const Problem = z.object({
  error: z.object({
    type: z.string(),
    code: z.string(),
    message: z.string(),
    param: z.optional(z.string()),
    request_id: z.string(),
  }),
});

/**
 * A sandbox of a fixed day with a clock that moves only when told, called as a function.
 * `waits` lists the milliseconds that slow sentinels asked for; none is waited for.
 */
export function openSandbox(startedAt = `${day}T05:00:00.000Z`) {
  let clock = 0;
  const waits: number[] = [];
  const { app, now } = createSandbox({
    key,
    startedAt: new Date(startedAt),
    clock: () => clock,
    pause: async (ms) => {
      waits.push(ms);
    },
  });

  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
    return await app.request(`/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, ...type, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  async function get(path: string): Promise<Response> {
    return await send('GET', path);
  }

  async function rows(path: string): Promise<Rows> {
    const response = await get(path);
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return Rows.parse(await response.json());
  }

  /** The first page and, by their cursors, the ones after it. */
  async function pages(path: string): Promise<Rows[]> {
    const all = [await rows(path)];
    for (let cursor = all[0]?.next_cursor; cursor; cursor = all.at(-1)?.next_cursor) {
      all.push(await rows(`${path}${path.includes('?') ? '&' : '?'}cursor=${cursor}`));
    }
    return all;
  }

  const pass = (seconds: number) => {
    clock += seconds * 1000;
  };

  /** What an answer refuses with, beside its status and headers. */
  async function problem(answer: Response | Promise<Response>) {
    const response = await answer;
    const { error } = Problem.parse(await response.json());
    return { status: response.status, headers: response.headers, ...error };
  }

  async function control(method: string, path: string, body?: unknown): Promise<Response> {
    return await app.request(`/_sandbox${path}`, {
      method,
      headers: { 'X-Tautan-Sandbox': 'control', 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  return { app, now, send, get, rows, pages, problem, control, waits, pass };
}

export type OpenSandbox = ReturnType<typeof openSandbox>;
