import type { TlsOptions } from 'node:tls';
import { type Certificate, createCertificate } from '../certificate.ts';
import type { FaultCase, FaultyKirim } from '../fault-case.ts';
import { always, startRawUpstream } from '../raw-upstream.ts';
import { sampleLink, samplePage } from '../samples.ts';

const good = createCertificate({ name: 'localhost' });
const expired = createCertificate({ name: 'localhost', notAfter: Date.now() - 60_000 });
const ofAnother = createCertificate({ name: 'kirim.example' });

const answer = always({ body: JSON.stringify(samplePage([sampleLink])) });
const old = (version: 'TLSv1' | 'TLSv1.1'): TlsOptions => ({
  minVersion: version,
  maxVersion: version,
  ciphers: 'DEFAULT@SECLEVEL=0',
});

async function secured({ key, cert }: Certificate, isTrusted: boolean, more: TlsOptions = {}): Promise<FaultyKirim> {
  const kirim = await startRawUpstream(answer, { tls: { key, cert, ...more } });
  return { ...kirim, reach: { baseUrl: kirim.baseUrl, deadlineMs: 5_000, ...(isTrusted && { ca: cert }) } };
}

/** Hears the greeting of TLS, which holds no end of a head and so is no request, and says nothing. */
async function silent(): Promise<FaultyKirim> {
  const kirim = await startRawUpstream(answer);
  // The client counts this wait in whole seconds, so the deadline has to be later than that.
  return { ...kirim, reach: { baseUrl: `https://localhost:${kirim.port}/v1`, connectMs: 200, deadlineMs: 5_000 } };
}

async function nameless(failure: 'ENOTFOUND' | 'EAI_AGAIN' | 'hangs'): Promise<FaultyKirim> {
  const kirim = await startRawUpstream(answer);
  const resolve = () =>
    failure === 'hangs'
      ? new Promise<never>(() => {})
      : Promise.reject(Object.assign(new Error(failure), { code: failure }));
  return { ...kirim, reach: { baseUrl: `http://kirim.example:${kirim.port}/v1`, resolve, connectMs: 200 } };
}

const tls = (name: string, start: FaultCase['start']): FaultCase => ({
  name,
  start,
  gives: '502 upstream_tls',
  calls: 0,
  leaves: 0,
});
const dns = (name: string, start: FaultCase['start']): FaultCase => ({
  name,
  start,
  gives: '502 upstream_dns',
  calls: 0,
});

/** The address or the trust in it is not there: asked once, and the key is never sent. */
export const noWayThere: readonly FaultCase[] = [
  { name: 'a trusted certificate', start: () => secured(good, true), gives: 200, calls: 1 },
  tls('a certificate of its own', () => secured(good, false)),
  tls('a certificate that ran out', () => secured(expired, true)),
  tls('a certificate of another host', () => secured(ofAnother, true)),
  tls('TLS 1.0', () => secured(good, true, old('TLSv1'))),
  tls('TLS 1.1', () => secured(good, true, old('TLSv1.1'))),
  tls('a handshake that never ends', silent),
  dns('a name without an address', () => nameless('ENOTFOUND')),
  dns('a server of names that is out of order', () => nameless('EAI_AGAIN')),
  dns('a server of names that never answers', () => nameless('hangs')),
];
