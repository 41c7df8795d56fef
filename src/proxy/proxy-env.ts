import type { IncomingMessage } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import type { WireFaultKind } from '../contract/fault.ts';
import type { Identified, Known } from './auth/authenticator.ts';
import type { Person } from './auth/person.ts';
import type { ReadAnswer } from './meters.ts';

/** What is read of the request as it came over the wire. */
export type RawRequest = Pick<IncomingMessage, 'url' | 'rawHeaders'> &
  Partial<Pick<IncomingMessage, 'httpVersion'>> & { socket?: Pick<IncomingMessage['socket'], 'remoteAddress'> };

/** Data of customers that somebody asked for: one customer, a list, or a list as a file, and by which status it is filtered. */
export type AskedData = { event: 'customer.view' | 'list.view' | 'export'; customerId?: string; filter?: string };

/** What a request carries through the proxy: the raw request where there is a socket, and what its log line will say. */
export type ProxyEnv = {
  Bindings: {
    incoming?: RawRequest;
    /** Of a request that the console makes of itself for a page: who asked for the page. */
    identified?: Identified;
    /** Of such a request: the address that the page was asked for from. */
    askedFrom?: string | null;
  };
  Variables: {
    requestId: string;
    route: string;
    /** Who asks; there behind the door, and where somebody has just signed in or out. */
    person?: Person;
    /** Who was refused, where that is known. */
    known?: Known;
    /** Why somebody could not be signed in, or is not believed to be whom they say: one word, never theirs. */
    loginFailure?: string;
    /** The customer whom somebody asked for without a role. */
    refusedCustomer?: string;
    /** Of the person's session; null where the console keeps none. */
    sessionId?: string | null;
    /** When the person has to sign in again at the latest, ms since the epoch; null where others decide that. */
    endsAt?: number | null;
    faultKind?: WireFaultKind;
    /** What of Kirim's data was asked for, once that is well-formed; absent for what is not about customers. */
    asked?: AskedData;
    /** Rows of a list that were shown, or put into a file. */
    rows?: number;
    /** Of that file's bytes, in hex. */
    sha256?: string;
    /** What Kirim answered, where that is known. */
    kirimStatus?: number;
    kirimRequestId?: string;
    read?: ReadAnswer;
    attempts?: number;
    note?: string;
  };
};

export type ProxyContext = Context<ProxyEnv>;
export type ProxyMiddleware = MiddlewareHandler<ProxyEnv>;
