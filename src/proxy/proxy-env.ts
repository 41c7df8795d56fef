import type { IncomingMessage } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import type { WireFaultKind } from '../contract/fault.ts';
import type { ReadAnswer } from './meters.ts';

/** What is read of the request as it came over the wire. */
export type RawRequest = Pick<IncomingMessage, 'url' | 'rawHeaders'> & Partial<Pick<IncomingMessage, 'httpVersion'>>;

/** What a request carries through the proxy: the raw request where there is a socket, and what its log line will say. */
export type ProxyEnv = {
  Bindings: { incoming?: RawRequest };
  Variables: {
    requestId: string;
    route: string;
    faultKind?: WireFaultKind;
    kirimRequestId?: string;
    read?: ReadAnswer;
    attempts?: number;
    note?: string;
  };
};

export type ProxyContext = Context<ProxyEnv>;
export type ProxyMiddleware = MiddlewareHandler<ProxyEnv>;
