import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { createConnector } from './connector.ts';
import { type Resolve, sharedLookup } from './shared-lookup.ts';

export type AgentOptions = {
  connections: number;
  /** For a connection with its lookup, and then for its handshake of TLS, each. */
  connectMs: number;
  /** For headers, and then between two pieces of the body, each. */
  silenceMs: number;
  /** How names are looked up, where not as the system does. */
  resolve?: Resolve | undefined;
  /** Who may vouch for the server instead of those whom Node trusts; PEM. */
  ca?: string | undefined;
  /** The way out of a network that has no other; used for https alone. */
  httpsProxy: { url: string; except: string } | null;
};

/** Makes the connections to an address elsewhere. */
export function agentFor(
  url: URL,
  { connectMs, silenceMs, resolve, ca, httpsProxy, ...rest }: AgentOptions,
): Dispatcher {
  const settings = {
    ...rest,
    // A lookup ends a little before the connection that it is a part of, so that it is known which of the two was slow.
    connect: createConnector({ lookup: sharedLookup(0.8 * connectMs, resolve), timeoutMs: connectMs, ca }),
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs,
    maxHeaderSize: 16_384,
  };
  return httpsProxy !== null && url.protocol === 'https:'
    ? new EnvHttpProxyAgent({ ...settings, httpProxy: '', httpsProxy: httpsProxy.url, noProxy: httpsProxy.except })
    : new Agent(settings);
}
