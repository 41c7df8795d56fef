import { httpAnswer, type RawUpstream, startRawUpstream } from './raw-upstream.ts';
import {
  sampleCustomer,
  sampleDetail,
  sampleError,
  sampleLink,
  sampleMe,
  samplePage,
  sampleRequestId,
} from './samples.ts';

type Parts = Parameters<typeof httpAnswer>[0];

// No bucket that a flood could empty: it is not the allowance that is looked at.
const plenty = ['X-RateLimit-Limit: 6000000', 'X-RateLimit-Remaining: 6000000'];

/** A Kirim that puts the key that it was sent wherever text can stand, and fails in many ways, by the path asked for. */
export async function startReflectingKirim(): Promise<RawUpstream> {
  const kirim = await startRawUpstream((socket, nth) => {
    const head = kirim.heads[nth - 1] ?? '';
    const path = /^GET (\S+)/.exec(head)?.[1] ?? '';
    const key = /^authorization: Bearer (.*)$/im.exec(head)?.[1]?.trim() ?? '';
    // The last digit of an id decides; whatever has none is answered well.
    const digit = Number(/cus_\d*(\d)(?:\/|\?|$)/.exec(path)?.[1] ?? 9);
    if (digit === 0) return void socket.resetAndDestroy();
    const { headers = [], ...parts } = failures(key)[digit] ?? goodAnswer(path, key);
    socket.write(httpAnswer({ headers: [...plenty, ...headers], ...parts }));
  });
  return kirim;
}

function failures(key: string): Record<number, Parts> {
  const error = (status: string): Parts => ({
    status,
    body: JSON.stringify(
      sampleError(`code_${key}`, { message: `${key} is not ${encodeURIComponent(key)}`, param: key }),
    ),
    headers: [`X-Request-Id: ${key}`, `Retry-After: ${key}`, `WWW-Authenticate: Bearer ${key}`],
  });
  return {
    1: error('400 Bad Request'),
    2: error('402 Payment Required'),
    3: error('404 Not Found'),
    4: error('422 Unprocessable Entity'),
    5: { status: '302 Found', headers: [`Location: http://127.0.0.1:9/${key}`] },
    6: { type: 'text/html', body: `<p>${key}` },
  };
}

function goodAnswer(path: string, key: string): Parts {
  const customer = { ...sampleCustomer, name: `x ${key}`, email: key, metadata: { [key]: key } };
  const body = path.includes('/setup_links')
    ? samplePage([{ ...sampleLink, token: key, success_redirect_url: `https://example.id/?k=${key}` }])
    : path.startsWith('/v1/me')
      ? sampleMe
      : path.startsWith('/v1/customers/')
        ? { data: { ...sampleDetail, ...customer }, request_id: sampleRequestId }
        : samplePage([customer, { id: key }]);
  return { body: JSON.stringify({ ...body, api_key: key }) };
}
