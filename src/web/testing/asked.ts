import type { AskedRequest } from '../api/asked-request.ts';
import { sampleFault, samplePage } from './samples.ts';

/** A request as it is told of: 200 with an empty page unless `more` says otherwise. */
export function sampleAsked(path: string, more: Partial<AskedRequest> = {}): AskedRequest {
  return { path, params: {}, fault: null, ...samplePage([]), ...more };
}

/** A request that ended in Kirim's 402. */
export function sampleRefused(path: string): AskedRequest {
  const fault = sampleFault('kirim_quota_exceeded', { code: 'quota', request_id: 'req_402', upstream_status: 402 });
  return sampleAsked(path, { fault, body: null });
}
