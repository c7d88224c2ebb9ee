import { generateKeyPairSync, sign } from "node:crypto";

/** A certificate and its key, both in PEM. */
interface MadeCertificate {
  readonly certificate: string;
  readonly privateKey: string;
}

/** Tags of DER: ITU-T X.690, section 8. */
const tags = { bit: 0x03, octet: 0x04, sequence: 0x30, set: 0x31, version: 0xa0, extensions: 0xa3 };

const [zero, version3, serial] = [der("00"), der("020102"), der("020101")];
const ecdsaWithSha256 = wrap(tags.sequence, der("06082a8648ce3d040302"));
const commonName = der("0603550403");
const subjectAltName = der("0603551d11");
/** 1 January 2000 to 31 December 2049, in UTC. */
const validity = wrap(tags.sequence, time("000101000000Z"), time("491231235959Z"));

/** A certificate of `hooks.acme.dev`, which only tests trust, made anew for each run. */
export const receiverCertificate: MadeCertificate = createCertificate("hooks.acme.dev");

/** Makes a certificate of a name, signed by its own key: RFC 5280, section 4.1. */
function createCertificate(hostname: string): MadeCertificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const own = wrap(tags.sequence, commonName, wrap(0x0c, Buffer.from(hostname)));
  const name = wrap(tags.sequence, wrap(tags.set, own));
  const altNames = wrap(tags.sequence, wrap(0x82, Buffer.from(hostname)));
  const extension = wrap(tags.sequence, subjectAltName, wrap(tags.octet, altNames));
  const told = wrap(
    tags.sequence,
    wrap(tags.version, version3),
    serial,
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: "spki", format: "der" }),
    wrap(tags.extensions, wrap(tags.sequence, extension)),
  );
  const signature = wrap(tags.bit, zero, sign("sha256", told, privateKey));
  return {
    certificate: toPem(wrap(tags.sequence, told, ecdsaWithSha256, signature)),
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

function wrap(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const bytes = length > 0xff ? [length >> 8, length & 0xff] : [length];
  const size = length < 0x80 ? bytes : [0x80 + bytes.length, ...bytes];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

function time(text: string): Buffer {
  return wrap(0x17, Buffer.from(text));
}

function der(hex: string): Buffer {
  return Buffer.from(hex, "hex");
}

function toPem(bytes: Buffer): string {
  const lines = bytes.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}
