import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and a self-signed certificate, both as PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

const tagged = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const bytes = [content.length >> 8, content.length & 0xff].filter((byte, index) => byte || index);
  const length = content.length < 0x80 ? bytes : [0x80 + bytes.length, ...bytes];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
};
const sequence = (...parts: Uint8Array[]): Buffer => tagged(0x30, ...parts);
const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');
const time = (date: Date): Buffer => tagged(0x17, Buffer.from(date.toISOString().replaceAll(/^..|[-:T]|\.\d+/g, '')));

const ecdsaWithSha256 = sequence(hex('06082a8648ce3d040302'));
const version3 = hex('a003020102');
const commonName = hex('0603550403');

/** A certificate for a day, in DER (RFC 5280): for a browser that is told to trust any. */
export function selfSignedCertificate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const day = 86_400_000;
  const name = sequence(tagged(0x31, sequence(commonName, tagged(0x0c, Buffer.from('union.test')))));
  const toBeSigned = sequence(
    version3,
    tagged(0x02, hex('01')),
    ecdsaWithSha256,
    name,
    sequence(time(new Date(Date.now() - day)), time(new Date(Date.now() + day))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = tagged(0x03, hex('00'), sign('sha256', toBeSigned, privateKey));
  const der = sequence(toBeSigned, ecdsaWithSha256, signature);
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}
