import { generateKeyPairSync } from "node:crypto";

/** Keys for PASETO v4.public, as https://github.com/paseto-standard/paserk writes them. */
export interface TokenKeys {
  readonly publicKey: string;
  readonly secretKey: string;
}

/** Makes keys of Ed25519. */
export function makeTokenKeys(): TokenKeys {
  const { d = "", x = "" } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  const both = [d, x].map((part) => Buffer.from(part, "base64url"));
  return {
    publicKey: `k4.public.${x}`,
    secretKey: `k4.secret.${Buffer.concat(both).toString("base64url")}`,
  };
}
