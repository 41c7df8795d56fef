import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A server's certificate with its key, both PEM. */
export type Certificate = { key: string; cert: string };

export type CertificateOptions = {
  /** The name that it vouches for. */
  name: string;
  /** Milliseconds since the epoch. */
  notAfter?: number;
};

const oid = {
  commonName: Buffer.from('550403', 'hex'),
  subjectAltName: Buffer.from('551d11', 'hex'),
  ecdsaWithSha256: Buffer.from('2a8648ce3d040302', 'hex'),
};
const tag = { integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, text: 0x0c, time: 0x18, list: 0x30, set: 0x31 };
const day = 86_400_000;

/** A certificate that vouches for itself, made anew each time: Node can sign but has no way to write one (RFC 5280). */
export function createCertificate({ name, notAfter = Date.now() + day }: CertificateOptions): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(tag.list, der(tag.oid, oid.ecdsaWithSha256));
  const commonName = der(tag.list, der(tag.oid, oid.commonName), der(tag.text, Buffer.from(name)));
  const entity = der(tag.list, der(tag.set, commonName));
  const names = der(tag.list, der(0x82, Buffer.from(name)));
  const altNames = der(tag.list, der(tag.oid, oid.subjectAltName), der(tag.octets, names));
  const toBeSigned = der(
    tag.list,
    der(0xa0, der(tag.integer, Buffer.from([2]))),
    der(tag.integer, Buffer.from([1]), randomBytes(8)),
    algorithm,
    entity,
    der(tag.list, time(notAfter - 2 * day), time(notAfter)),
    entity,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(tag.list, altNames)),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const whole = der(tag.list, toBeSigned, algorithm, der(tag.bits, Buffer.from([0]), signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

/** One value in DER: tag, length, content. */
function der(type: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([type, ...size]), content]);
}

function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/[-:T]|\.\d+/g, '');
  return der(tag.time, Buffer.from(digits));
}
