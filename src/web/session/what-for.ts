import { kirimPaths } from '../../contract/paths.ts';
import { isSetupLinkStatus, type SetupLinkStatus } from '../../contract/setup-link.ts';
import type { AskedRequest } from '../api/asked-request.ts';

/** What a request asked for. */
export type WhatFor = {
  what: 'organization' | 'customers' | 'customer' | 'links';
  customerId: string | null;
  status: SetupLinkStatus | null;
  isNextPage: boolean;
};

/** Reads from path and parameters what a request was for; a cursor says no more than that it was a next page. */
export function whatFor({ path, params }: Pick<AskedRequest, 'path' | 'params'>): WhatFor {
  const [, id, isLinks] = /^\/customers\/([^/]+)(\/setup_links)?$/.exec(path) ?? [];
  const status = params.status ?? null;
  return {
    what: path === kirimPaths.me() ? 'organization' : id === undefined ? 'customers' : isLinks ? 'links' : 'customer',
    customerId: id === undefined ? null : decodeURIComponent(id),
    status: status !== null && isSetupLinkStatus(status) ? status : null,
    isNextPage: Boolean(params.cursor),
  };
}

/** Kirim's own reference for a request, null when Kirim was not reached or gave none. */
export function kirimReference({ body, fault }: Pick<AskedRequest, 'body' | 'fault'>): string | null {
  if (fault) return fault.request_id;
  const holds = typeof body === 'object' && body !== null && 'request_id' in body;
  return holds && typeof body.request_id === 'string' && body.request_id !== '' ? body.request_id : null;
}
